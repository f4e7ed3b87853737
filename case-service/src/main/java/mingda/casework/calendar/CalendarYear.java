package mingda.casework.calendar;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The days of one calendar year, in the shape of {@code cn-workcalendar/1}: by the date, not by the notice.
 *
 * <p>A day is a working day if it is a make-up day, or Monday to Friday and not off.
 *
 * @param year the year, 1990 to 2100
 * @param status whether the year rests on its notice
 * @param notices the notices, oldest first
 * @param daysOff every day given off, weekend days inside the span included
 * @param makeupWorkdays the Saturdays and Sundays that are worked
 * @param workdayCount the number of working days as the file states it, a check sum
 */
public record CalendarYear(
        int year,
        CalendarStatus status,
        List<CalendarNotice> notices,
        List<CalendarDay> daysOff,
        List<CalendarDay> makeupWorkdays,
        @Nullable Integer workdayCount) {

    public CalendarYear {
        notices = List.copyOf(notices);
        daysOff = List.copyOf(daysOff);
        makeupWorkdays = List.copyOf(makeupWorkdays);
    }

    /** What is wrong with this year, empty if nothing: see {@link CalendarProblem}. */
    public List<CalendarProblem> problems() {
        return CalendarCheck.problemsOf(this);
    }
}
