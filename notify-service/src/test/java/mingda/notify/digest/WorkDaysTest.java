package mingda.notify.digest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WorkDaysTest {

    /** 元旦 2026: the first to the third are off, and Sunday the fourth is worked. */
    private static final WorkDays NEW_YEAR = new WorkDays(
            Set.of(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 2), LocalDate.of(2026, 1, 3)),
            Set.of(LocalDate.of(2026, 1, 4)));

    @Test
    void a_make_up_sunday_is_worked_and_a_holiday_is_not() {
        assertTrue(NEW_YEAR.worked(LocalDate.of(2026, 1, 4)));
        assertFalse(NEW_YEAR.worked(LocalDate.of(2026, 1, 2)));
        assertFalse(NEW_YEAR.worked(LocalDate.of(2026, 1, 3)));
        assertTrue(NEW_YEAR.worked(LocalDate.of(2026, 1, 5)));
    }

    @Test
    void the_working_day_after_and_before_leave_out_days_off() {
        LocalDate last = LocalDate.of(2025, 12, 31);
        LocalDate sunday = LocalDate.of(2026, 1, 4);
        assertEquals(sunday, NEW_YEAR.after(last, 1));
        assertEquals(LocalDate.of(2026, 1, 6), NEW_YEAR.after(last, 3));
        assertEquals(last, NEW_YEAR.before(sunday));
    }

    @Test
    void as_long_as_no_notice_is_known_monday_to_friday_are_worked() {
        assertTrue(WorkDays.UNKNOWN.worked(LocalDate.of(2026, 1, 2)));
        assertFalse(WorkDays.UNKNOWN.worked(LocalDate.of(2026, 1, 4)));
    }
}
