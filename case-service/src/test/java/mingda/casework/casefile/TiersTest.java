package mingda.casework.casefile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import mingda.casework.calendar.WorkCalendar;
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
}
