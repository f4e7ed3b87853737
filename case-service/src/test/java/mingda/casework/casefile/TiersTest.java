package mingda.casework.casefile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import mingda.casework.calendar.WorkCalendar;
import mingda.casework.clock.ClockKind;
import mingda.casework.clock.ClockState;
import mingda.casework.clock.ClockView;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TiersTest {

    private static final WorkCalendar WEEKS = WorkCalendar.of("1", List.of());

    @Test
    void a_tier_falls_on_the_last_working_day_with_so_many_left() {
        List<Tiers.Tier> tiers = Tiers.of(WEEKS, LocalDate.of(2026, 12, 21));
        assertEquals(new Tiers.Tier(10, LocalDate.of(2026, 12, 7)), tiers.get(0));
        assertEquals(new Tiers.Tier(5, LocalDate.of(2026, 12, 14)), tiers.get(1));
        assertEquals(new Tiers.Tier(1, LocalDate.of(2026, 12, 18)), tiers.get(3));
        assertEquals(new Tiers.Tier(0, LocalDate.of(2026, 12, 21)), tiers.get(4));
        assertEquals(new Tiers.Tier(-1, LocalDate.of(2026, 12, 22)), tiers.get(5));
        assertEquals(-60, tiers.getLast().tier());
    }

    @Test
    void nothing_is_owed_without_a_date() {
        assertTrue(Tiers.of(WEEKS, null).isEmpty());
    }

    @Test
    void other_clocks_are_warned_of_while_they_run() {
        LocalDate due = LocalDate.of(2026, 12, 21);
        assertEquals(
                List.of(new Tiers.Tier(4, LocalDate.of(2026, 12, 15)), new Tiers.Tier(2, LocalDate.of(2026, 12, 17))),
                Tiers.ofClock(WEEKS, clock(ClockKind.CORRECTION_NOTICE, due, ClockState.RUNNING)));
        assertEquals(
                List.of(new Tiers.Tier(5, LocalDate.of(2026, 12, 14))),
                Tiers.ofClock(WEEKS, clock(ClockKind.OPINION, due, ClockState.RUNNING)));
        assertEquals(List.of(), Tiers.ofClock(WEEKS, clock(ClockKind.OPINION, due, ClockState.MET)));
        assertEquals(List.of(), Tiers.ofClock(WEEKS, clock(ClockKind.OPINION, null, ClockState.WAITING)));
        assertEquals(List.of(), Tiers.ofClock(WEEKS, clock(ClockKind.LITIGATION, due, ClockState.RUNNING)));
    }

    @Test
    void the_last_warning_of_a_period_that_ends_on_a_day_off_comes_before_it() {
        assertEquals(
                List.of(
                        new Tiers.Tier(3, LocalDate.of(2026, 12, 15)),
                        new Tiers.Tier(1, LocalDate.of(2026, 12, 17)),
                        new Tiers.Tier(0, LocalDate.of(2026, 12, 18))),
                Tiers.ofClock(WEEKS, clock(ClockKind.PAYMENT, LocalDate.of(2026, 12, 20), ClockState.RUNNING)));
    }

    private static ClockView clock(ClockKind kind, @Nullable LocalDate due, ClockState state) {
        return new ClockView(kind, null, LocalDate.of(2026, 12, 1), due, state, List.of());
    }
}
