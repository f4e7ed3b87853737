package mingda.casework.clock;

/** Where a case stands against its due date; exactly one of the first three holds for every open case. */
public enum Timeliness {
    NOT_DUE,
    DUE_TODAY,
    OVERDUE,
    ON_TIME,
    LATE
}
