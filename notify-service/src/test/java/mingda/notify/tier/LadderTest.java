package mingda.notify.tier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class LadderTest {

    /** Due 2026-11-20, a Friday; the tiers as casework counts them over plain weeks. */
    private static final List<Tier> TIERS = List.of(
            tier(10, "2026-11-06"),
            tier(5, "2026-11-13"),
            tier(3, "2026-11-17"),
            tier(1, "2026-11-19"),
            tier(0, "2026-11-20"),
            tier(-1, "2026-11-23"),
            tier(-2, "2026-11-24"),
            tier(-3, "2026-11-25"));

    private static final LocalDate FIRST = LocalDate.parse("2026-11-01");
    private static final LocalDate LAST = LocalDate.parse("2026-12-05");

    private final Ladder ladder = new Ladder(TIERS);

    @Test
    void nothing_is_owed_before_the_first_tier() {
        assertEquals(List.of(), owed("2026-11-05", Set.of()));
    }

    @Test
    void each_tier_is_owed_on_its_day_with_its_kind() {
        assertEquals(List.of(new Warning(AlertKind.DUE_SOON, 10, false)), owed("2026-11-06", Set.of()));
        assertEquals(List.of(new Warning(AlertKind.DUE_SOON, 5, false)), owed("2026-11-13", Set.of(10)));
        assertEquals(List.of(new Warning(AlertKind.DUE_SOON, 3, false)), owed("2026-11-17", Set.of(10, 5)));
        assertEquals(List.of(new Warning(AlertKind.DUE_SOON, 1, false)), owed("2026-11-19", Set.of(10, 5, 3)));
        assertEquals(List.of(new Warning(AlertKind.DUE_TODAY, 0, false)), owed("2026-11-20", Set.of(10, 5, 3, 1)));
        assertEquals(List.of(new Warning(AlertKind.OVERDUE, -1, false)), owed("2026-11-23", Set.of(10, 5, 3, 1, 0)));
    }

    @Test
    void of_several_owed_at_once_only_the_latest_goes_out() {
        assertEquals(
                List.of(
                        new Warning(AlertKind.DUE_SOON, 10, true),
                        new Warning(AlertKind.DUE_SOON, 5, true),
                        new Warning(AlertKind.DUE_SOON, 3, true),
                        new Warning(AlertKind.DUE_SOON, 1, true),
                        new Warning(AlertKind.DUE_TODAY, 0, false)),
                owed("2026-11-22", Set.of()));
    }

    @Test
    void what_is_older_than_what_was_told_is_only_recorded() {
        assertEquals(
                List.of(new Warning(AlertKind.DUE_SOON, 10, true), new Warning(AlertKind.DUE_SOON, 5, true)),
                owed("2026-11-17", Set.of(3)));
    }

    /** Lesson 13: a missed run, a second run and any time off end with the same people told of the same latest tier. */
    @Test
    void whatever_days_the_sweep_runs_on_each_tier_is_recorded_once_and_the_latest_is_told() {
        Random random = new Random(20261123);
        for (int round = 0; round < 2000; round++) {
            Set<Integer> told = new HashSet<>();
            List<Integer> sent = new ArrayList<>();
            for (LocalDate day : someDays(random)) {
                List<Warning> owed = ladder.owed(day, Standing.HANDLER, false, told);
                owed.forEach(warning -> assertTrue(told.add(warning.tier()), "recorded twice"));
                List<Integer> now = owed.stream()
                        .filter(w -> !w.superseded())
                        .map(Warning::tier)
                        .toList();
                assertTrue(now.size() <= 1, "more than one went out at once");
                sent.addAll(now);
                assertEquals(List.of(), ladder.owed(day, Standing.HANDLER, false, told), "a second run owes again");
                assertEquals(passed(day), told);
                assertEquals(latest(day), sent.isEmpty() ? Optional.empty() : Optional.of(sent.get(sent.size() - 1)));
            }
            assertEquals(sent.stream().distinct().toList(), sent);
        }
    }

    /** Lesson 15: reminders go on after the date. */
    @Test
    void every_working_day_after_the_date_brings_a_warning() {
        Set<Integer> told = new HashSet<>(Set.of(10, 5, 3, 1, 0));
        for (int days = 1; days <= 3; days++) {
            LocalDate day = TIERS.get(4 + days).on();
            List<Warning> owed = ladder.owed(day, Standing.SUPERVISOR, false, told);
            assertEquals(List.of(new Warning(AlertKind.OVERDUE, -days, false)), owed);
            told.add(-days);
        }
    }

    /**
     * Lesson 16: due on the first working day after the holidays of October 2026, the last warning goes out on the last
     * working day before them, because the tiers are working days.
     */
    @Test
    void a_reminder_due_during_a_long_holiday_goes_out_before_it() {
        Ladder overHoliday = new Ladder(List.of(tier(1, "2026-09-30"), tier(0, "2026-10-08")));
        LocalDate before = LocalDate.parse("2026-09-30");
        assertEquals(
                List.of(new Warning(AlertKind.DUE_SOON, 1, false)),
                overHoliday.owed(before, Standing.HANDLER, false, Set.of()));
        for (LocalDate day = before.plusDays(1); day.isBefore(LocalDate.parse("2026-10-08")); day = day.plusDays(1)) {
            assertEquals(List.of(), overHoliday.owed(day, Standing.HANDLER, false, Set.of(1)));
        }
    }

    /** Lesson 14: nobody is assigned. */
    @Test
    void an_unassigned_case_rises_to_the_head_and_then_to_the_supervisor() {
        assertEquals(List.of(), ladder.owed(day("2026-11-12"), Standing.HEAD, true, Set.of()));
        assertEquals(
                List.of(new Warning(AlertKind.UNASSIGNED, 5, false)),
                ladder.owed(day("2026-11-13"), Standing.HEAD, true, Set.of()));
        assertEquals(List.of(), ladder.owed(day("2026-11-18"), Standing.SUPERVISOR, true, Set.of()));
        assertEquals(
                List.of(new Warning(AlertKind.UNASSIGNED, 1, false)),
                ladder.owed(day("2026-11-19"), Standing.SUPERVISOR, true, Set.of()));
        assertEquals(List.of(), ladder.owed(day("2026-11-20"), Standing.HEAD, false, Set.of()));
        assertEquals(
                List.of(new Warning(AlertKind.OVERDUE, -1, false)),
                ladder.owed(day("2026-11-23"), Standing.HEAD, false, Set.of()));
    }

    @Test
    void the_next_day_is_the_first_tier_ahead() {
        for (LocalDate day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
            LocalDate today = day;
            Optional<LocalDate> next = ladder.next(today);
            assertEquals(
                    TIERS.stream().map(Tier::on).filter(on -> on.isAfter(today)).min(LocalDate::compareTo), next);
        }
    }

    @Test
    void the_order_in_which_the_tiers_come_does_not_matter() {
        List<Tier> reversed = new ArrayList<>(TIERS);
        java.util.Collections.reverse(reversed);
        for (LocalDate day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
            assertEquals(
                    ladder.owed(day, Standing.HANDLER, false, Set.of()),
                    new Ladder(reversed).owed(day, Standing.HANDLER, false, Set.of()));
        }
    }

    @Test
    void a_case_without_a_date_owes_nothing() {
        Ladder none = new Ladder(List.of());
        assertEquals(List.of(), none.owed(LAST, Standing.HANDLER, true, Set.of()));
        assertEquals(Optional.empty(), none.next(FIRST));
    }

    private List<Warning> owed(String today, Set<Integer> told) {
        return ladder.owed(day(today), Standing.HANDLER, false, told);
    }

    private static Set<Integer> passed(LocalDate day) {
        Set<Integer> passed = new HashSet<>();
        TIERS.stream().filter(t -> !t.on().isAfter(day)).forEach(t -> passed.add(t.tier()));
        return passed;
    }

    private static Optional<Integer> latest(LocalDate day) {
        return passed(day).stream().min(Integer::compareTo);
    }

    private static Set<LocalDate> someDays(Random random) {
        Set<LocalDate> days = new TreeSet<>();
        int runs = 1 + random.nextInt(12);
        for (int i = 0; i < runs; i++) {
            days.add(FIRST.plusDays(random.nextInt(35)));
        }
        return days;
    }

    private static Tier tier(int tier, String on) {
        return new Tier(tier, day(on));
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
