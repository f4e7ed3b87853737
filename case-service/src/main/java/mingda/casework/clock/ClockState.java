package mingda.casework.clock;

/** How a clock stands. */
public enum ClockState {
    /** Its day has not passed. */
    RUNNING,
    /** It waits: for a service date that is unknown, or for the applicant. */
    WAITING,
    /** What it waited for came in time. */
    MET,
    /** Its day passed, or what it waited for came late. */
    MISSED,
    /** Another clock took its place. */
    REPLACED,
    /** It ended without being owed any more. */
    ENDED
}
