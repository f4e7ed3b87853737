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

    private static final LocalDate DUE = LocalDate.parse("2026-11-20");
    private static final List<TierRule> RULES = TierPlan.DEFAULT.of(Set.of(Matter.REPLY, Matter.UNASSIGNED));
    private static final Audience ASSIGNED = audience(false);
    private static final Audience UNASSIGNED = audience(true);

    private final Ladder ladder = Ladder.of(DUE, TIERS, RULES);

    @Test
    void nothing_is_owed_before_the_first_tier() {
        assertEquals(List.of(), owed("2026-11-05", Set.of()));
    }

    @Test
    void each_tier_is_owed_on_its_day_with_its_kind() {
        assertEquals(List.of(new Warning(Matter.REPLY, AlertKind.DUE_SOON, 10, false)), owed("2026-11-06", Set.of()));
        assertEquals(List.of(new Warning(Matter.REPLY, AlertKind.DUE_SOON, 5, false)), owed("2026-11-13", Set.of(10)));
        assertEquals(
                List.of(new Warning(Matter.REPLY, AlertKind.DUE_SOON, 3, false)), owed("2026-11-17", Set.of(10, 5)));
        assertEquals(
                List.of(new Warning(Matter.REPLY, AlertKind.DUE_SOON, 1, false)), owed("2026-11-19", Set.of(10, 5, 3)));
        assertEquals(
                List.of(new Warning(Matter.REPLY, AlertKind.DUE_TODAY, 0, false)),
                owed("2026-11-20", Set.of(10, 5, 3, 1)));
        assertEquals(
                List.of(new Warning(Matter.REPLY, AlertKind.OVERDUE, -1, false)),
                owed("2026-11-23", Set.of(10, 5, 3, 1, 0)));
    }

    @Test
    void of_several_owed_at_once_only_the_latest_goes_out() {
        assertEquals(
                List.of(
                        new Warning(Matter.REPLY, AlertKind.DUE_SOON, 10, true),
                        new Warning(Matter.REPLY, AlertKind.DUE_SOON, 5, true),
                        new Warning(Matter.REPLY, AlertKind.DUE_SOON, 3, true),
                        new Warning(Matter.REPLY, AlertKind.DUE_SOON, 1, true),
                        new Warning(Matter.REPLY, AlertKind.DUE_TODAY, 0, false)),
                owed("2026-11-22", Set.of()));
    }

    @Test
    void what_is_older_than_what_was_told_is_only_recorded() {
        assertEquals(
                List.of(
                        new Warning(Matter.REPLY, AlertKind.DUE_SOON, 10, true),
                        new Warning(Matter.REPLY, AlertKind.DUE_SOON, 5, true)),
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
                List<Warning> owed = owed(ladder, day, "officer", ASSIGNED, told);
                owed.forEach(warning -> assertTrue(told.add(warning.tier()), "recorded twice"));
                List<Integer> now = owed.stream()
                        .filter(w -> !w.superseded())
                        .map(Warning::tier)
                        .toList();
                assertTrue(now.size() <= 1, "more than one went out at once");
                sent.addAll(now);
                assertEquals(List.of(), owed(ladder, day, "officer", ASSIGNED, told), "a second run owes again");
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
            List<Warning> owed = owed(ladder, day, "supervisor", ASSIGNED, told);
            assertEquals(List.of(new Warning(Matter.REPLY, AlertKind.OVERDUE, -days, false)), owed);
            told.add(-days);
        }
    }

    /**
     * Lesson 16: due on the first working day after the holidays of October 2026, the last warning goes out on the last
     * working day before them, because the tiers are working days.
     */
    @Test
    void a_reminder_due_during_a_long_holiday_goes_out_before_it() {
        Ladder overHoliday = Ladder.of(day("2026-10-08"), List.of(tier(1, "2026-09-30"), tier(0, "2026-10-08")), RULES);
        LocalDate before = LocalDate.parse("2026-09-30");
        assertEquals(
                List.of(new Warning(Matter.REPLY, AlertKind.DUE_SOON, 1, false)),
                owed(overHoliday, before, "officer", ASSIGNED, Set.of()));
        for (LocalDate day = before.plusDays(1); day.isBefore(LocalDate.parse("2026-10-08")); day = day.plusDays(1)) {
            assertEquals(List.of(), owed(overHoliday, day, "officer", ASSIGNED, Set.of(1)));
        }
    }

    /** Lesson 14: nobody is assigned. */
    @Test
    void an_unassigned_case_rises_to_the_head_and_then_to_the_supervisor() {
        assertEquals(List.of(), owed(ladder, day("2026-11-12"), "head", UNASSIGNED, Set.of()));
        assertEquals(
                List.of(new Warning(Matter.UNASSIGNED, AlertKind.UNASSIGNED, 5, false)),
                owed(ladder, day("2026-11-13"), "head", UNASSIGNED, Set.of()));
        assertEquals(List.of(), owed(ladder, day("2026-11-18"), "supervisor", UNASSIGNED, Set.of()));
        assertEquals(
                List.of(new Warning(Matter.UNASSIGNED, AlertKind.UNASSIGNED, 1, false)),
                owed(ladder, day("2026-11-19"), "supervisor", UNASSIGNED, Set.of()));
        assertEquals(List.of(), owed(ladder, day("2026-11-20"), "head", ASSIGNED, Set.of()));
        assertEquals(
                List.of(new Warning(Matter.REPLY, AlertKind.OVERDUE, -1, false)),
                owed(ladder, day("2026-11-23"), "head", ASSIGNED, Set.of()));
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
                    owed(ladder, day, "officer", ASSIGNED, Set.of()),
                    owed(Ladder.of(DUE, reversed, RULES), day, "officer", ASSIGNED, Set.of()));
        }
    }

    @Test
    void a_case_without_a_date_owes_nothing() {
        Ladder none = Ladder.of(DUE, List.of(), RULES);
        assertEquals(List.of(), owed(none, LAST, "officer", UNASSIGNED, Set.of()));
        assertEquals(Optional.empty(), none.next(FIRST));
    }

    /** Lesson 2: received 2025-12-04, due on Sunday 2026-01-04, a make-up working day; casework names the days. */
    @Test
    void a_due_date_on_a_make_up_sunday_gets_its_reminders_on_that_day_too() {
        Ladder sunday = Ladder.of(
                day("2026-01-04"),
                List.of(
                        tier(10, "2025-12-19"),
                        tier(5, "2025-12-26"),
                        tier(3, "2025-12-30"),
                        tier(1, "2025-12-31"),
                        tier(0, "2026-01-04"),
                        tier(-1, "2026-01-05")),
                RULES);
        assertEquals(
                List.of(new Warning(Matter.REPLY, AlertKind.DUE_TODAY, 0, false)),
                owed(sunday, day("2026-01-04"), "officer", ASSIGNED, Set.of(10, 5, 3, 1)));
        assertEquals(Optional.of(day("2026-01-04")), sunday.next(day("2025-12-31")));
    }

    /**
     * Lesson 16: a date inside the holidays of October 2026, as Art. 35 lets an agency fix one, is announced on the last
     * working day before them, and not as if it were today's.
     */
    @Test
    void a_case_due_inside_the_national_day_week_is_announced_before_it() {
        Ladder inside = Ladder.of(
                day("2026-10-05"),
                List.of(tier(1, "2026-09-29"), tier(0, "2026-09-30"), tier(-1, "2026-10-08")),
                RULES);
        assertEquals(
                List.of(new Warning(Matter.REPLY, AlertKind.DUE_SOON, 0, false)),
                owed(inside, day("2026-09-30"), "officer", ASSIGNED, Set.of(1)));
        assertEquals(Optional.of(day("2026-10-08")), inside.next(day("2026-09-30")));
    }

    @Test
    void a_step_for_which_no_day_is_named_comes_with_the_last_named_day_before_it() {
        List<TierRule> rules = List.of(new TierRule(Matter.REPLY, List.of(7, 2), false, List.of(Rank.OFFICER)));
        Ladder sparse = Ladder.of(DUE, TIERS, rules);
        assertEquals(
                List.of(new Warning(Matter.REPLY, AlertKind.DUE_SOON, 10, false)),
                owed(sparse, day("2026-11-06"), "officer", ASSIGNED, Set.of()));
        assertEquals(
                List.of(new Warning(Matter.REPLY, AlertKind.DUE_SOON, 3, false)),
                owed(sparse, day("2026-11-18"), "officer", ASSIGNED, Set.of(10)));
    }

    @Test
    void a_step_before_all_named_days_is_not_reached() {
        List<TierRule> rules = List.of(new TierRule(Matter.REPLY, List.of(15), false, List.of(Rank.OFFICER)));
        assertEquals(List.of(), owed(Ladder.of(DUE, TIERS, rules), LAST, "officer", ASSIGNED, Set.of()));
    }

    /** What stands in the rulebook, sections 9 and 13: correction notice day 3 and 5 of 7, consultation day 10 of 15. */
    @Test
    void the_defaults_are_the_rulebooks() {
        assertEquals(List.of(10, 5, 3, 1, 0), tiers(Matter.REPLY));
        assertEquals(List.of(7 - 3, 7 - 5), tiers(Matter.CORRECTION_NOTICE));
        assertEquals(List.of(15 - 10), tiers(Matter.OPINION));
        assertEquals(List.of(2), tiers(Matter.NOT_COLLECTED));
        for (Matter matter : Matter.values()) {
            assertTrue(!TierPlan.DEFAULT.of(Set.of(matter)).isEmpty(), matter.name());
        }
    }

    @Test
    void a_duty_that_a_plan_says_nothing_of_goes_by_the_defaults() {
        TierPlan bare = new TierPlan(List.of(new TierRule(Matter.REPLY, List.of(1), true, List.of(Rank.OFFICER))));
        assertEquals(TierPlan.DEFAULT.of(Set.of(Matter.ANNUAL_REPORT)), bare.of(Set.of(Matter.ANNUAL_REPORT)));
        assertEquals(List.of(), bare.of(Set.of(Matter.OPINION)));
        TierRule own = new TierRule(Matter.ANNUAL_REPORT, List.of(7), false, List.of(Rank.OFFICE_HEAD));
        assertEquals(List.of(own), new TierPlan(List.of(own)).of(Set.of(Matter.ANNUAL_REPORT)));
    }

    private static List<Integer> tiers(Matter matter) {
        return TierPlan.DEFAULT.of(Set.of(matter)).get(0).tiers();
    }

    private static List<Warning> owed(
            Ladder ladder, LocalDate today, String username, Audience audience, Set<Integer> told) {
        return ladder.owed(today, username, audience, (matter, tier) -> told.contains(tier));
    }

    private static Audience audience(boolean unassigned) {
        List<Person> people = List.of(
                person("officer", Person.OFFICER),
                person("head", Person.OFFICE_HEAD),
                person("supervisor", Person.SUPERVISOR));
        return Audience.of(unassigned ? null : "officer", people, "office", List.of());
    }

    private static Person person(String username, String role) {
        return new Person(username, "office", null, Set.of(role), true);
    }

    private List<Warning> owed(String today, Set<Integer> told) {
        return owed(ladder, day(today), "officer", ASSIGNED, told);
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
