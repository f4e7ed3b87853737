package mingda.casework.clock;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import mingda.casework.calendar.WorkCalendar;

/** Days that do not count, as a union: a day in several suspensions is left out once (rulebook E10). */
final class Suspensions {
    static final Suspensions NONE = new Suspensions(List.of());

    /** By their first day. */
    private final List<Suspension> all;

    private Suspensions(List<Suspension> all) {
        this.all = all;
    }

    static Suspensions of(List<Suspension> suspensions) {
        var stated = suspensions.stream()
                .filter(suspension -> !suspension.isEmpty())
                .sorted(Comparator.comparing(Suspension::from))
                .toList();
        return stated.isEmpty() ? NONE : new Suspensions(stated);
    }

    /** The suspension that takes a day out, the one that began first. */
    Optional<Suspension> on(LocalDate date) {
        return all.stream().filter(suspension -> suspension.covers(date)).findFirst();
    }

    /** The n-th working day after a day, leaving out what is suspended. */
    LocalDate workdayAfter(WorkCalendar calendar, LocalDate start, int n) {
        int left = n;
        LocalDate at = start;
        for (Suspension s : all) {
            int free = Math.max(0, calendar.workdaysIn(at, s.from().minusDays(1)));
            if (free >= left) {
                break;
            }
            left -= free;
            at = later(at, s.to());
        }
        return calendar.workdayAfter(at, left);
    }

    /** The n-th calendar day after a day, leaving out what is suspended. */
    LocalDate dayAfter(LocalDate start, int n) {
        long left = n;
        LocalDate at = start;
        for (Suspension s : all) {
            long free = Math.max(0, DAYS.between(at, s.from().minusDays(1)));
            if (free >= left) {
                break;
            }
            left -= free;
            at = later(at, s.to());
        }
        return at.plusDays(left);
    }

    /** How many working days in (after, to] are not suspended; 0 if there are none. */
    int workdaysIn(WorkCalendar calendar, LocalDate after, LocalDate to) {
        int days = calendar.workdaysIn(after, to);
        LocalDate at = after;
        for (Suspension s : all) {
            LocalDate from = later(at, s.from().minusDays(1));
            LocalDate end = s.to().isAfter(to) ? to : s.to();
            days -= Math.max(0, calendar.workdaysIn(from, end));
            at = later(at, s.to());
        }
        return Math.max(0, days);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return other.isAfter(one) ? other : one;
    }
}
