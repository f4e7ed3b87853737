package mingda.casework.outcome;

/** The setting {@code remedyForUnsuable}: what to print under replies of Arts. 36(6), 36(7), 38 and 39. */
public enum UnsuableRemedy {
    /** Reconsideration or suit, as for any other reply. */
    R2,
    /** Reconsideration alone. */
    RECONSIDERATION_ONLY,
    /** Nothing. */
    NONE
}
