package mingda.casework.clock;

import static mingda.casework.calendar.ShippedCalendar.CALENDAR;
import static mingda.casework.clock.Case.day;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import mingda.casework.calendar.CalendarYear;
import mingda.casework.calendar.DayKind;
import mingda.casework.calendar.LocalCorrection;
import mingda.casework.calendar.ShippedCalendar;
import mingda.casework.calendar.WorkCalendar;
import mingda.casework.procedure.Permission;
import mingda.casework.procedure.Procedure;
import mingda.casework.procedure.Role;
import mingda.casework.procedure.Situation;
import org.junit.jupiter.api.Test;

/** What earlier systems of this kind got wrong, one test each. */
class LessonsTest {
    @Test
    void lesson1WithoutMakeupDaysTheDateIsWrongForNearlyHalfOfTheYear() {
        assertEquals(45, wrongPercent(2024));
        assertEquals(37, wrongPercent(2025));
    }

    private static long wrongPercent(int year) {
        int wrong = 0;
        int all = 0;
        for (LocalDate date = LocalDate.of(year, 1, 1); date.getYear() == year; date = date.plusDays(1)) {
            LocalDate right = CALENDAR.workdayAfter(date, 20);
            LocalDate naive = withoutMakeupDays(date, 20);
            assertFalse(naive.isBefore(right), "always later than the law");
            assertFalse(naive.isAfter(right.plusDays(10)), "by up to 10 days");
            wrong += naive.equals(right) ? 0 : 1;
            all++;
        }
        return Math.round(100.0 * wrong / all);
    }

    private static LocalDate withoutMakeupDays(LocalDate date, int n) {
        LocalDate at = date;
        int left = n;
        while (left > 0) {
            at = at.plusDays(1);
            left -= CALENDAR.kind(at) == DayKind.WORKDAY ? 1 : 0;
        }
        return at;
    }

    @Test
    void lesson2ALegalDeadlineCanBeASunday() {
        var timeline = Case.received("2025-12-04").asOf("2026-01-04");
        assertEquals(day("2026-01-04"), timeline.replyDueOn());
        assertEquals(DayOfWeek.SUNDAY, day("2026-01-04").getDayOfWeek());
        assertEquals(Timeliness.DUE_TODAY, timeline.timeliness());
        assertEquals(Light.RED, timeline.light());
    }

    @Test
    void lesson3UndoingAnExtensionGivesTheDateOfThePauseAlone() {
        var paused = pausedCase();
        var undone = pausedCase()
                .act(ActType.EXTENDED, "2026-03-06", a -> a.id("e").workingDays(10))
                .act(ActType.VOIDED, "2026-03-18", a -> a.act("e"));
        assertEquals(paused.asOf("2026-03-20"), undone.asOf("2026-03-20"));
    }

    private static Case pausedCase() {
        return Case.received("2026-03-02")
                .act(ActType.CONSULTED, "2026-03-09", a -> a.id("c").servedOn(day("2026-03-09")))
                .act(ActType.OPINION_RECEIVED, "2026-03-16", a -> a.consultation("c"));
    }

    @Test
    void lesson4AChangeOfTheCalendarMovesOpenCasesEarlierIn2019AndLaterIn2020() {
        // Before 2019-03-22: 28 April and 5 May were days of rest, 2 and 3 May were worked.
        var before2019 = as("2019-04-28", false, "2019-05-05", false, "2019-05-02", true, "2019-05-03", true);
        var april = Case.received("2019-03-29");
        LocalDate now = april.now().replyDueOn();
        LocalDate then = april.with(before2019).now().replyDueOn();
        assertTrue(now != null && then != null && now.isBefore(then), then + " " + now);
        var february = Case.received("2020-01-15");
        LocalDate after = february.now().replyDueOn();
        // Before 2020-01-26: 31 January and 1 February were worked.
        var before2020 = as("2020-01-31", true, "2020-02-01", true);
        LocalDate before = february.with(before2020).now().replyDueOn();
        assertTrue(before != null && after != null && after.isAfter(before), before + " " + after);
    }

    /** The calendar as it stood before a notice changed it: pairs of a date and whether it was worked. */
    private static WorkCalendar as(Object... days) {
        var corrections = new ArrayList<LocalCorrection>();
        for (int i = 0; i + 1 < days.length; i += 2) {
            corrections.add(new LocalCorrection(day((String) days[i]), (Boolean) days[i + 1], "原安排", "通知调整前"));
        }
        return WorkCalendar.of("before", ShippedCalendar.YEARS, corrections);
    }

    @Test
    void lesson5TwoVersionsOfTheCalendarStandSideBySide() {
        List<CalendarYear> until2025 = ShippedCalendar.YEARS.stream()
                .filter(year -> year.year() < 2026)
                .toList();
        var old = WorkCalendar.of("old", until2025);
        var file = Case.received("2025-12-04");
        var unknown = file.with(old).now();
        var known = file.with(CALENDAR).now();
        assertTrue(unknown.provisional() && !known.provisional());
        assertEquals("old", unknown.calendarVersion());
        assertEquals(day("2026-01-01"), unknown.replyDueOn());
        assertEquals(day("2026-01-04"), known.replyDueOn());
    }

    @Test
    void lesson6ADueDateIsNeverTakenFromOutside() {
        assertTrue(Arrays.stream(Act.class.getRecordComponents())
                .noneMatch(component ->
                        component.getName().toLowerCase(Locale.ROOT).contains("due")));
    }

    @Test
    void lesson7OnEveryDayAnOpenCaseIsExactlyOneOfThree() {
        var open = Case.received("2026-03-02");
        for (LocalDate date = day("2026-02-20"); date.isBefore(day("2026-04-20")); date = date.plusDays(1)) {
            int order = date.compareTo(day("2026-03-30"));
            Timeliness expected =
                    order < 0 ? Timeliness.NOT_DUE : order == 0 ? Timeliness.DUE_TODAY : Timeliness.OVERDUE;
            assertEquals(expected, open.asOf(date.toString()).timeliness());
        }
    }

    @Test
    void lesson8OverlappingStopsAreAUnionAndACorrectionRestarts() {
        var once = pausedCase().now();
        var twice = pausedCase()
                .act(ActType.CONSULTED, "2026-03-10", a -> a.id("d").servedOn(day("2026-03-10")))
                .act(ActType.OPINION_RECEIVED, "2026-03-16", a -> a.consultation("d"));
        assertEquals(once.replyDueOn(), twice.now().replyDueOn());
        var corrected = pausedCase()
                .act(ActType.CORRECTION_REQUESTED, "2026-03-11", a -> a.servedOn(day("2026-03-11")))
                .act(ActType.CORRECTED, "2026-03-17");
        assertEquals(day("2026-04-15"), corrected.now().replyDueOn());
        assertEquals(day("2026-03-17"), corrected.now().clockStartOn());
    }

    @Test
    void lesson9AnExtensionNeedsAnApproverANoticeInTimeAndHasACap() {
        var procedure = Procedure.standard();
        var asked = Case.received("2026-03-02").act(ActType.EXTENSION_REQUESTED, "2026-03-09", a -> a.workingDays(5));
        var situation = new Situation(
                CaseState.IN_PROCESS,
                Set.of(),
                Timeliness.NOT_DUE,
                List.of(),
                List.of(Act.of(ActType.EXTENSION_REQUESTED, day("2026-03-09")).build()));
        assertInstanceOf(
                Permission.NotYours.class,
                procedure.permission(ActType.EXTENSION_APPROVED, situation, Set.of(Role.OFFICER)));
        assertInstanceOf(
                Permission.Granted.class,
                procedure.permission(ActType.EXTENSION_APPROVED, situation, Set.of(Role.OFFICE_HEAD)));
        assertInstanceOf(
                Permission.NotNow.class, procedure.permission(ActType.EXTENDED, situation, Set.of(Role.OFFICER)));
        assertEquals(day("2026-03-30"), asked.now().replyDueOn());
    }

    @Test
    void lesson10AbsenceIsAbsence() {
        var waiting = Case.received("2026-03-02")
                .act(ActType.CORRECTION_REQUESTED, "2026-03-04")
                .now();
        assertNull(waiting.replyDueOn());
        assertNull(waiting.workingDaysLeft());
        waiting.clocks()
                .forEach(clock ->
                        assertTrue(clock.dueOn() == null || clock.dueOn().getYear() < 2030));
    }

    @Test
    void lesson11TheRulesKnowNoTimeZone() {
        for (var component : Act.class.getRecordComponents()) {
            assertFalse(component.getType().getName().matches("java.time.(Instant|.*Zoned.*|Offset.*)"));
        }
    }

    @Test
    void lesson12ReceiptDependsOnTheChannelAndOnTheConfirmingAct() {
        var confirmed = Case.empty()
                .by(Channel.FAX)
                .with(Setting.ONLINE_RECEIPT, "AGENCY_CONFIRM")
                .act(ActType.ARRIVED, "2026-03-02")
                .act(ActType.RECEIVED, "2026-03-05");
        assertEquals(day("2026-04-02"), confirmed.now().replyDueOn());
        assertEquals(day("2026-03-30"), confirmed.now().riskDueOn());
        assertNull(confirmed.by(Channel.SIGNED_POST).now().riskDueOn());
    }
}
