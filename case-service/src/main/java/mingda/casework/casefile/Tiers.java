package mingda.casework.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mingda.casework.calendar.WorkCalendar;
import mingda.casework.clock.ClockKind;
import mingda.casework.clock.ClockState;
import mingda.casework.clock.ClockView;
import org.jspecify.annotations.Nullable;

/**
 * The days on which warnings of a date are owed: 10, 5, 3 and 1 working days before it, on it, and each of the 60 working
 * days after it. Computed here because nobody else counts days. Pure.
 */
final class Tiers {

    private static final int[] BEFORE = {10, 5, 3, 1};
    private static final int LAST_AFTER = 60;

    /** Of the other clocks: days 3 and 5 of the 7 to ask for a correction, day 10 of the 15 for an opinion, and before a period lapses. */
    private static final Map<ClockKind, List<Integer>> OF_CLOCKS = Map.of(
            ClockKind.CORRECTION_NOTICE, List.of(4, 2),
            ClockKind.OPINION, List.of(5),
            ClockKind.CORRECTION, List.of(3, 1, 0),
            ClockKind.PAYMENT, List.of(3, 1, 0));

    private Tiers() {}

    /** A warning: so many working days are left (negative after the date), and the day that this comes true. */
    record Tier(int tier, LocalDate on) {}

    static List<Tier> of(WorkCalendar calendar, @Nullable LocalDate date) {
        List<Tier> tiers = new ArrayList<>();
        if (date == null) {
            return tiers;
        }
        for (int left : BEFORE) {
            tiers.add(new Tier(left, calendar.workdayBefore(date, left)));
        }
        tiers.add(new Tier(0, date));
        for (int after = 1; after <= LAST_AFTER; after++) {
            tiers.add(new Tier(-after, calendar.workdayAfter(date, after)));
        }
        return tiers;
    }

    /**
     * The days on which warnings of another clock are owed while it runs; of one that ends on a day off the last comes on the
     * working day before.
     */
    static List<Tier> ofClock(WorkCalendar calendar, ClockView clock) {
        LocalDate dueOn = clock.dueOn();
        if (clock.state() != ClockState.RUNNING || dueOn == null) {
            return List.of();
        }
        return OF_CLOCKS.getOrDefault(clock.kind(), List.of()).stream()
                .map(left -> new Tier(left, calendar.workdayBefore(dueOn, left)))
                .toList();
    }
}
