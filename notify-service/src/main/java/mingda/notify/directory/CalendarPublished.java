package mingda.notify.directory;

import java.time.LocalDate;
import java.util.Set;

/**
 * A version of the work calendar holds from now on.
 *
 * @param version 1, 2, 3…
 * @param coveredUntil the last day that a notice covers
 * @param daysOff every day given off, weekend days inside a holiday included; empty in events of before it was told
 * @param makeupWorkdays the Saturdays and Sundays that are worked; empty in events of before it was told
 */
public record CalendarPublished(
        int version, LocalDate coveredUntil, Set<LocalDate> daysOff, Set<LocalDate> makeupWorkdays) {

    public CalendarPublished {
        daysOff = Set.copyOf(daysOff);
        makeupWorkdays = Set.copyOf(makeupWorkdays);
    }
}
