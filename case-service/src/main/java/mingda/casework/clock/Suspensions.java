package mingda.casework.clock;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import mingda.casework.calendar.WorkCalendar;

/** Days that do not count, as a union: a day in several suspensions is left out once (rulebook E10). */
final class Suspensions {
    static final Suspensions NONE = new Suspensions(List.of());

    /** As stated, by their first day. */
    private final List<Suspension> all;
    /** Disjoint, by their first day. */
    private final List<Suspension> union;

    private Suspensions(List<Suspension> all) {
        this.all = all;
        this.union = merge(all);
    }

    static Suspensions of(List<Suspension> suspensions) {
        var stated = suspensions.stream()
                .filter(suspension -> !suspension.isEmpty())
                .sorted(Comparator.comparing(Suspension::from))
                .toList();
        return stated.isEmpty() ? NONE : new Suspensions(stated);
    }

    private static List<Suspension> merge(List<Suspension> sorted) {
        List<Suspension> merged = new ArrayList<>();
        for (Suspension next : sorted) {
            Suspension last = merged.isEmpty() ? null : merged.getLast();
            if (last == null || next.from().isAfter(last.to().plusDays(1))) {
                merged.add(next);
            } else if (next.to().isAfter(last.to())) {
                merged.set(merged.size() - 1, new Suspension(last.from(), next.to(), last.reason(), last.basis()));
            }
        }
        return merged;
    }

    /** The suspension that takes a day out, the one that began first. */
    Optional<Suspension> on(LocalDate date) {
        return all.stream().filter(suspension -> suspension.covers(date)).findFirst();
    }

    /** Whether some suspension takes out a day in (after, to]. */
    boolean touch(LocalDate after, LocalDate to) {
        return union.stream().anyMatch(s -> s.to().isAfter(after) && !s.from().isAfter(to));
    }

    /** The n-th working day after a day, leaving out what is suspended. */
    LocalDate workdayAfter(WorkCalendar calendar, LocalDate start, int n) {
        int left = n;
        LocalDate at = start;
        for (Suspension s : union) {
            if (!s.to().isAfter(at)) {
                continue;
            }
            LocalDate before = s.from().minusDays(1);
            int free = before.isAfter(at) ? calendar.workdaysIn(at, before) : 0;
            if (free >= left) {
                break;
            }
            left -= free;
            at = s.to();
        }
        return calendar.workdayAfter(at, left);
    }

    /** The n-th calendar day after a day, leaving out what is suspended. */
    LocalDate dayAfter(LocalDate start, int n) {
        long left = n;
        LocalDate at = start;
        for (Suspension s : union) {
            if (!s.to().isAfter(at)) {
                continue;
            }
            long free = Math.max(0, DAYS.between(at, s.from().minusDays(1)));
            if (free >= left) {
                break;
            }
            left -= free;
            at = s.to();
        }
        return at.plusDays(left);
    }

    /** How many working days in (after, to] are not suspended; 0 if there are none. */
    int workdaysIn(WorkCalendar calendar, LocalDate after, LocalDate to) {
        if (!to.isAfter(after)) {
            return 0;
        }
        int days = calendar.workdaysIn(after, to);
        for (Suspension s : union) {
            LocalDate from =
                    s.from().minusDays(1).isBefore(after) ? after : s.from().minusDays(1);
            LocalDate end = s.to().isAfter(to) ? to : s.to();
            days -= end.isAfter(from) ? calendar.workdaysIn(from, end) : 0;
        }
        return days;
    }
}
