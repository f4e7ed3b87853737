package mingda.casework.calendar;

/** What a day is in the work calendar. */
public enum DayKind {
    /** Monday to Friday, not given off. */
    WORKDAY(true),
    /** A Saturday or Sunday worked under a notice (调休上班日): an ordinary working day. */
    MAKEUP_WORKDAY(true),
    /** A Saturday or Sunday that no notice mentions. */
    WEEKEND(false),
    /** A day that a notice, or a local correction, gives off. */
    HOLIDAY(false);

    private final boolean worked;

    DayKind(boolean worked) {
        this.worked = worked;
    }

    /** Whether agencies work on such a day. */
    public boolean isWorked() {
        return worked;
    }
}
