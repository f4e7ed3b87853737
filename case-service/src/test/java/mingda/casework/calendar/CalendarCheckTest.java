package mingda.casework.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What an import refuses. */
class CalendarCheckTest {
    private static final CalendarYear GOOD = ShippedCalendar.YEARS.stream()
            .filter(year -> year.year() == 2026)
            .findFirst()
            .orElseThrow();

    @Test
    void theShippedYearsAreSound() {
        for (CalendarYear year : ShippedCalendar.YEARS) {
            assertEquals(List.of(), year.problems(), String.valueOf(year.year()));
        }
    }

    @Test
    void aDayOfAnotherYear() {
        assertEquals(List.of("NOT_IN_YEAR"), withOff(CalendarDay.of(LocalDate.parse("2027-01-01"), "元旦")));
    }

    @Test
    void aDayTwice() {
        assertEquals(List.of("TWICE"), withOff(CalendarDay.of(LocalDate.parse("2026-10-01"), "国庆节")));
    }

    @Test
    void aWrongWeekday() {
        assertEquals(
                List.of("WEEKDAY_WRONG"), withOff(new CalendarDay(LocalDate.parse("2026-12-01"), "Mon", "节", null)));
    }

    @Test
    void aDayWithoutAName() {
        assertEquals(List.of("NAME_MISSING"), withOff(CalendarDay.of(LocalDate.parse("2026-12-01"), " ")));
    }

    @Test
    void aDayOfANoticeThatIsNotListed() {
        assertEquals(
                List.of("NOTICE_UNKNOWN"), withOff(new CalendarDay(LocalDate.parse("2026-12-31"), "Thu", "元旦", 2027)));
    }

    @Test
    void aMakeupDayOnAWeekday() {
        assertEquals(List.of("MAKEUP_NOT_WEEKEND"), withWorked("2026-12-01"));
    }

    @Test
    void aDayBothOffAndWorked() {
        assertEquals(List.of("BOTH"), withWorked("2026-10-03"));
    }

    @Test
    void aWrongCount() {
        assertEquals(List.of("COUNT_WRONG"), withWorked("2026-12-05"));
    }

    @Test
    void aYearCutShort() {
        var off = GOOD.daysOff().stream()
                .filter(day -> day.date().getMonthValue() != 10)
                .toList();
        assertEquals(List.of("INCOMPLETE"), codes(year(2026, GOOD.notices(), off, GOOD.makeupWorkdays())));
    }

    @Test
    void aCompleteYearWithoutItsNotice() {
        assertEquals(List.of("NOTICE_MISSING"), codes(year(2026, List.of(), GOOD.daysOff(), GOOD.makeupWorkdays())));
    }

    @Test
    void aYearOutOfRange() {
        assertEquals(List.of("YEAR_OUT_OF_RANGE"), codes(year(1989, List.of(), List.of(), List.of())));
        assertEquals(List.of("YEAR_OUT_OF_RANGE"), codes(year(2101, List.of(), List.of(), List.of())));
        assertFalse(codes(year(1990, List.of(), List.of(), List.of())).contains("YEAR_OUT_OF_RANGE"));
        assertFalse(codes(year(2100, List.of(), List.of(), List.of())).contains("YEAR_OUT_OF_RANGE"));
    }

    @Test
    void anUnsoundYearMakesNoCalendar() {
        var bad = year(2026, List.of(), GOOD.daysOff(), GOOD.makeupWorkdays());
        assertThrows(IllegalArgumentException.class, () -> WorkCalendar.of("bad", List.of(bad)));
    }

    private static List<String> withOff(CalendarDay day) {
        List<CalendarDay> days = new ArrayList<>(GOOD.daysOff());
        days.add(day);
        return codes(year(2026, GOOD.notices(), days, GOOD.makeupWorkdays()));
    }

    private static List<String> withWorked(String date) {
        List<CalendarDay> days = new ArrayList<>(GOOD.makeupWorkdays());
        days.add(CalendarDay.of(LocalDate.parse(date), "调休"));
        return codes(year(2026, GOOD.notices(), GOOD.daysOff(), days));
    }

    private static CalendarYear year(
            int year, List<CalendarNotice> notices, List<CalendarDay> off, List<CalendarDay> worked) {
        return new CalendarYear(year, CalendarStatus.COMPLETE, notices, off, worked, 248);
    }

    private static List<String> codes(CalendarYear year) {
        return year.problems().stream().map(CalendarProblem::code).toList();
    }
}
