package mingda.casework.calendar;

import static mingda.casework.calendar.ShippedCalendar.CALENDAR;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WorkCalendarTest {
    private static LocalDate day(String date) {
        return LocalDate.parse(date);
    }

    @Test
    void everyReceiptDateAgreesWithTheDayByDayWalk() {
        int compared = 0;
        for (LocalDate date = day("2019-05-15"); !date.isAfter(day("2026-12-31")); date = date.plusDays(1)) {
            for (int n : new int[] {7, 15, 20, 40}) {
                assertEquals(DayByDay.after(date, n), CALENDAR.workdayAfter(date, n), date + " + " + n);
                compared++;
            }
        }
        assertEquals(4 * 2788, compared);
    }

    @Test
    void theDayFromWhichSoManyWorkingDaysAreLeftAgreesWithTheWalkBack() {
        for (LocalDate date = day("2025-01-01"); date.getYear() < 2027; date = date.plusDays(1)) {
            LocalDate back = date;
            for (int n = 0; n <= 10; n++) {
                while (!DayByDay.isWorkday(back)) {
                    back = back.minusDays(1);
                }
                assertEquals(back, CALENDAR.workdayBefore(date, n), date + " - " + n);
                back = back.minusDays(1);
            }
        }
    }

    @Test
    void everyDayOfTheCoveredYearsIsWhatTheNoticesSay() {
        int sum = 0;
        for (LocalDate date = day("2007-01-01"); date.getYear() < 2028; date = date.plusDays(1)) {
            boolean worked = DayByDay.isWorkday(date);
            sum += worked ? 1 : 0;
            assertEquals(worked, CALENDAR.isWorkday(date), date.toString());
            assertEquals(worked, CALENDAR.kind(date).isWorked(), date.toString());
            assertEquals(sum, CALENDAR.workdaysIn(day("2006-12-31"), date), date.toString());
        }
    }

    @Test
    void guidingCase26FifteenWorkingDaysFrom1June2011EndOnThe23rd() {
        assertEquals(day("2011-06-23"), CALENDAR.workdayAfter(day("2011-06-01"), 15));
    }

    @Test
    void makeupWeekendDaysCountAsInTheCaseSignedFor30September2022() {
        assertEquals(day("2022-11-02"), CALENDAR.workdayAfter(day("2022-09-30"), 20));
    }

    @Test
    void kindsOfDays() {
        assertEquals(DayKind.WORKDAY, CALENDAR.kind(day("2026-11-23")));
        assertEquals(DayKind.WEEKEND, CALENDAR.kind(day("2026-11-22")));
        assertEquals(DayKind.HOLIDAY, CALENDAR.kind(day("2026-10-01")));
        assertEquals(DayKind.HOLIDAY, CALENDAR.kind(day("2026-10-03")));
        assertEquals(DayKind.MAKEUP_WORKDAY, CALENDAR.kind(day("2026-10-10")));
        assertEquals(Optional.of("国庆节"), CALENDAR.name(day("2026-10-10")));
        assertEquals(Optional.of("国办发明电〔2025〕7号"), CALENDAR.noticeNumber(day("2026-10-10")));
        assertEquals(Optional.of("国办发明电〔2018〕15号"), withNotice2019().noticeNumber(day("2018-12-29")));
        assertEquals(Optional.empty(), CALENDAR.name(day("2026-11-23")));
        assertEquals(Optional.empty(), CALENDAR.noticeNumber(day("2026-11-23")));
    }

    private static WorkCalendar withNotice2019() {
        var year = ShippedCalendar.YEARS.stream()
                .filter(y -> y.year() == 2018)
                .findFirst()
                .orElseThrow();
        var notices = year.notices().stream()
                .filter(n -> n.issued() == null || n.issued().isBefore(day("2019-01-01")))
                .toList();
        return WorkCalendar.of(
                "2018",
                List.of(new CalendarYear(
                        2018, year.status(), notices, year.daysOff(), year.makeupWorkdays(), year.workdayCount())));
    }

    @Test
    void nextWorkdayIsTheDayItselfIfItIsWorked() {
        assertEquals(day("2026-10-10"), CALENDAR.nextWorkday(day("2026-10-10")));
        assertEquals(day("2026-10-08"), CALENDAR.nextWorkday(day("2026-10-01")));
    }

    @Test
    void workdaysInIsNegativeBackwards() {
        assertEquals(1, CALENDAR.workdaysIn(day("2026-11-20"), day("2026-11-23")));
        assertEquals(-1, CALENDAR.workdaysIn(day("2026-11-23"), day("2026-11-20")));
        assertEquals(0, CALENDAR.workdaysIn(day("2026-11-20"), day("2026-11-22")));
    }

    @Test
    void coverageEndsWithTheLastYearThatHasItsNotice() {
        assertTrue(CALENDAR.isCovered(2026));
        assertFalse(CALENDAR.isCovered(2027));
        assertFalse(CALENDAR.isCovered(2028));
        assertEquals(Optional.of(day("2026-12-31")), CALENDAR.coveredUntil());
        assertEquals(Optional.empty(), WorkCalendar.of("none", List.of()).coveredUntil());
    }

    @Test
    void coverageEndsAtAGap() {
        var years = ShippedCalendar.YEARS.stream()
                .filter(year -> year.year() != 2024)
                .toList();
        assertEquals(
                Optional.of(day("2023-12-31")), WorkCalendar.of("gap", years).coveredUntil());
    }

    @Test
    void aYearWithoutDataHasItsPlainWeeks() {
        assertTrue(CALENDAR.isWorkday(day("2031-10-01")));
        assertFalse(CALENDAR.isWorkday(day("2031-10-04")));
    }

    @Test
    void localCorrectionsPrevailAndNeedAReason() {
        var closed = new LocalCorrection(day("2026-11-24"), false, "台风停工", "全市停工");
        var local = WorkCalendar.of("local", ShippedCalendar.YEARS, List.of(closed));
        assertEquals(DayKind.HOLIDAY, local.kind(day("2026-11-24")));
        assertEquals(day("2026-11-25"), local.workdayAfter(day("2026-11-23"), 1));
        assertTrue(local.isLocal(day("2026-11-24")));
        assertFalse(local.isLocal(day("2026-11-25")));
        assertThrows(IllegalArgumentException.class, () -> new LocalCorrection(day("2026-11-24"), false, "停工", " "));
        assertThrows(IllegalArgumentException.class, () -> new LocalCorrection(day("2026-11-24"), false, "", "停工"));
    }

    @Test
    void theEdgesOfTheCalendarAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> CALENDAR.isWorkday(day("1989-12-31")));
        assertThrows(IllegalArgumentException.class, () -> CALENDAR.isWorkday(day("2131-01-01")));
        assertFalse(CALENDAR.isWorkday(day("1990-01-06")));
        assertTrue(CALENDAR.isWorkday(day("2130-12-29")));
        assertThrows(IllegalArgumentException.class, () -> CALENDAR.workdayAfter(day("2026-01-01"), 0));
        assertThrows(
                IllegalArgumentException.class,
                () -> WorkCalendar.of("twice", List.of(ShippedCalendar.YEARS.get(0), ShippedCalendar.YEARS.get(0))));
    }

    @Test
    void aDayRestsOnTheNoticeOfItsYear() {
        assertEquals(ShippedCalendar.YEARS, CALENDAR.years());
        // The file of 2018 lists the notice of 2019 too, for its last days.
        assertEquals(Optional.of("国办发明电〔2017〕12号"), CALENDAR.noticeNumber(day("2018-10-01")));
        assertEquals(Optional.of("国办发明电〔2019〕3号"), CALENDAR.noticeNumber(day("2018-12-31")));
    }

    @Test
    void noWorkingDayIsInventedAfterTheLast() {
        var plain = WorkCalendar.of("plain", List.of());
        assertThrows(IndexOutOfBoundsException.class, () -> plain.workdayAfter(day("2130-12-29"), 1));
    }
}
