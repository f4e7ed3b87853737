package mingda.casework.clock;

/** Why a day counts or not. */
public enum DayReason {
    /** The day of the event never counts (民法典第二百零一条). */
    RECEIPT_DAY,
    WORKDAY,
    MAKEUP_WORKDAY,
    WEEKEND,
    HOLIDAY,
    CONSULTATION,
    FORCE_MAJEURE,
    /** The day on which a corrected application came, from which the period runs anew. */
    CORRECTION,
    /** The day of payment, from which the period runs anew; or a day of waiting for a fee that was cancelled. */
    PAYMENT
}
