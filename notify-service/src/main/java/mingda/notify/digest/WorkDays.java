package mingda.notify.digest;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/**
 * Which days are worked, as casework published it: a make-up day, or Monday to Friday and not off. Pure.
 *
 * @param off every day given off
 * @param makeup the Saturdays and Sundays that are worked
 */
record WorkDays(Set<LocalDate> off, Set<LocalDate> makeup) {

    /** What holds as long as nothing is known of any notice. */
    static final WorkDays UNKNOWN = new WorkDays(Set.of(), Set.of());

    WorkDays {
        off = Set.copyOf(off);
        makeup = Set.copyOf(makeup);
    }

    boolean worked(LocalDate day) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return makeup.contains(day) || (!weekend && !off.contains(day));
    }

    /** The n-th working day after that day. */
    LocalDate after(LocalDate day, int n) {
        LocalDate at = day;
        for (int left = n; left > 0; ) {
            at = at.plusDays(1);
            left -= worked(at) ? 1 : 0;
        }
        return at;
    }

    /** The last working day before that day. */
    LocalDate before(LocalDate day) {
        LocalDate at = day.minusDays(1);
        while (!worked(at)) {
            at = at.minusDays(1);
        }
        return at;
    }
}
