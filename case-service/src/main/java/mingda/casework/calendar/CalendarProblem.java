package mingda.casework.calendar;

/**
 * Something wrong with calendar data.
 *
 * @param pointer JSON pointer into the year's file, such as {@code /days_off/3/date}
 * @param code a stable code, such as {@code NOT_IN_YEAR}
 * @param zh what to do, in Chinese
 * @param en what to do, in English
 */
public record CalendarProblem(String pointer, String code, String zh, String en) {}
