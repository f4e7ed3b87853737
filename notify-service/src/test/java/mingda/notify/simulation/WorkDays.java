package mingda.notify.simulation;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The working days of the notices, counted without the service.
 *
 * @param off days off that would else be working days
 * @param makeUp Saturdays and Sundays on which people work
 */
public record WorkDays(Set<LocalDate> off, Set<LocalDate> makeUp) {

    private static final int LAST_AFTER = 60;

    public boolean works(LocalDate day) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return makeUp.contains(day) || (!weekend && !off.contains(day));
    }

    /** The n-th working day after that day. */
    public LocalDate after(LocalDate day, int n) {
        LocalDate at = day;
        for (int left = n; left > 0; ) {
            at = at.plusDays(1);
            if (works(at)) {
                left--;
            }
        }
        return at;
    }

    /** The n-th working day before that one, itself the 0th. */
    public LocalDate before(LocalDate day, int n) {
        LocalDate at = day;
        for (int left = n; left > 0; ) {
            at = at.minusDays(1);
            if (works(at)) {
                left--;
            }
        }
        return at;
    }

    /** On which day so many working days are left to a working day. */
    public Map<Integer, LocalDate> steps(LocalDate due, int... before) {
        Map<Integer, LocalDate> days = new LinkedHashMap<>();
        for (int left : before) {
            days.put(left, before(due, left));
        }
        for (int past = 1; past <= LAST_AFTER; past++) {
            days.put(-past, after(due, past));
        }
        return days;
    }
}
