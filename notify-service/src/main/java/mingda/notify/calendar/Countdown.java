package mingda.notify.calendar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The steps of the warning that the work calendar ends: 60, 30, 14, 7, 3 and 1 calendar days before the last covered day,
 * on it, and a week and a month after it. Pure.
 */
final class Countdown {

    private static final int[] DAYS = {60, 30, 14, 7, 3, 1, 0, -7, -30};

    private Countdown() {}

    /** The steps reached by that day, earliest first. */
    static List<Integer> reached(LocalDate coveredUntil, LocalDate today) {
        long left = ChronoUnit.DAYS.between(today, coveredUntil);
        return IntStream.of(DAYS).filter(days -> days >= left).boxed().toList();
    }

    /** The day on which the next step is reached, or empty after the last. */
    static Optional<LocalDate> next(LocalDate coveredUntil, LocalDate today) {
        return IntStream.of(DAYS)
                .mapToObj(days -> coveredUntil.minusDays(days))
                .filter(day -> day.isAfter(today))
                .findFirst();
    }
}
