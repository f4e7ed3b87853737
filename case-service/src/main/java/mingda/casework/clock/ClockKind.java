package mingda.casework.clock;

/** The kinds of clock. */
public enum ClockKind {
    /** The answer: 20 working days (条例第三十三条). */
    REPLY,
    /** The agency's correction notice: 7 working days (条例第三十条). */
    CORRECTION_NOTICE,
    /** The applicant's correction. */
    CORRECTION,
    /** A consulted body's opinion: 15 working days (条例第三十二条、第三十四条). */
    OPINION,
    /** The payment of a fee: 20 working days. */
    PAYMENT,
    /** Reconsideration: 60 days (行政复议法第二十条). */
    RECONSIDERATION,
    /** A suit: 6 months, or 15 days after a reconsideration (行政诉讼法第四十五条、第四十六条). */
    LITIGATION
}
