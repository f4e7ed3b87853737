package mingda.casework.consultation;

/** Why a consultation no longer waits for an answer. */
enum End {
    /** An opinion was recorded, whichever way it came. */
    ANSWERED,
    /** The letter came back. */
    RETURNED,
    /** The third party could not be found. */
    NOT_FOUND,
    /** The agency no longer asks. */
    WITHDRAWN,
    /** The last day has passed; a later opinion is still considered until the case is closed (rulebook E8). */
    EXPIRED,
    /** The application was answered or closed otherwise. */
    CASE_CLOSED,
    /** The consultation never happened: its entry was voided. */
    VOIDED
}
