package mingda.casework.outcome;

/** The kinds of remedy paragraph (救济途径). */
public enum Remedy {
    /** R1, 复议前置: reconsideration within 60 days first, then a suit within 15 days (行政复议法第二十条、第二十三条). */
    RECONSIDERATION_FIRST,
    /** R2: reconsideration within 60 days, or a suit within 6 months (行政诉讼法第四十四条、第四十六条). */
    FREE_CHOICE,
    /** Reconsideration within 60 days, and no suit named: a choice for replies that courts do not take. */
    RECONSIDERATION_ONLY
}
