package mingda.casework.calendar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a calendar year: a day off or a make-up working day.
 *
 * @param date the day
 * @param weekday its English three-letter weekday as the file states it, a check against typing errors
 * @param name the holiday that it belongs to, such as 国庆节
 * @param noticeYear the year of the notice that says so, where that is another year's notice
 */
public record CalendarDay(
        LocalDate date,
        @Nullable String weekday,
        String name,
        @Nullable Integer noticeYear) {

    /** A day of this date and holiday name, without the checks. */
    public static CalendarDay of(LocalDate date, String name) {
        return new CalendarDay(date, null, name, null);
    }
}
