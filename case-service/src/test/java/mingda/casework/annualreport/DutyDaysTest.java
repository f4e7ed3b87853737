package mingda.casework.annualreport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import mingda.casework.calendar.WorkCalendar;
import org.junit.jupiter.api.Test;

/** When somebody may be reminded of a report, and which freezing counts. */
class DutyDaysTest {

    private static final WorkCalendar WEEKS = WorkCalendar.of("1", List.of());

    /** 31 January 2027 is a Sunday: the last reminder before it goes out on the Friday. */
    @Test
    void the_days_are_working_days_before_and_after_a_day_off() {
        List<DutyDays.Step> steps = DutyDays.of(WEEKS, LocalDate.parse("2027-01-31"));
        assertEquals("2027-01-01", on(steps, 20));
        assertEquals("2027-01-28", on(steps, 1));
        assertEquals("2027-01-29", on(steps, 0));
        assertEquals("2027-02-01", on(steps, -1));
        assertEquals("2027-04-23", on(steps, -60));
        assertEquals("2027-04-30", on(steps, -65));
        assertEquals(-240, steps.getLast().tier());
        assertEquals("2027-03-31", on(DutyDays.of(WEEKS, LocalDate.parse("2027-03-31")), 0));
    }

    @Test
    void only_a_year_that_is_over_can_be_reported_on() {
        assertFalse(new ReportDuty.Freeze(1, Instant.parse("2026-12-31T15:59:59Z")).settles(2026));
        assertTrue(new ReportDuty.Freeze(1, Instant.parse("2026-12-31T16:00:00Z")).settles(2026));
    }

    @Test
    void exactly_one_of_not_due_today_and_overdue_holds_until_it_is_settled() {
        LocalDate due = LocalDate.parse("2027-01-31");
        assertEquals("NOT_DUE 1", state(due, "2027-01-28"));
        assertEquals("NOT_DUE 0", state(due, "2027-01-30"));
        assertEquals("DUE_TODAY 0", state(due, "2027-01-31"));
        assertEquals("OVERDUE -1", state(due, "2027-02-01"));
        assertEquals("ON_TIME null", state(due, "2027-03-01", "2026-12-01T00:00:00Z", "2027-01-31T15:59:59Z"));
        assertEquals("LATE null", state(due, "2027-03-01", "2027-01-31T16:00:00Z"));
    }

    private static String state(LocalDate due, String today, String... frozenAt) {
        List<ReportDuty.Freeze> freezes = java.util.Arrays.stream(frozenAt)
                .map(at -> new ReportDuty.Freeze(1, Instant.parse(at)))
                .toList();
        DutyState state = DutyState.of(2026, due, true, freezes, LocalDate.parse(today), WEEKS);
        return state.timeliness() + " " + state.workingDaysLeft();
    }

    private static String on(List<DutyDays.Step> steps, int tier) {
        return steps.stream()
                .filter(step -> step.tier() == tier)
                .findFirst()
                .orElseThrow()
                .on()
                .toString();
    }
}
