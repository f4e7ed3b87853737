package mingda.notify.alert;

/** Why an alert no longer stands. */
public enum WithdrawalReason {
    /** The deadline is another one now, or waits. */
    DATE_CHANGED,
    /** The case is closed. */
    CASE_CLOSED,
    /** What it warned of was done, or is no longer to be done. */
    SETTLED
}
