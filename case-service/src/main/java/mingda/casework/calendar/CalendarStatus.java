package mingda.casework.calendar;

/** Whether a year rests on its notice. */
public enum CalendarStatus {
    /** The notice for the year is loaded. */
    COMPLETE,
    /** No notice yet: only the statutory days are known, and dates that reach here are provisional. */
    PROVISIONAL
}
