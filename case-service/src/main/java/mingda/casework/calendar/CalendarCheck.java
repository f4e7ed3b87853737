package mingda.casework.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Checks one calendar year before it may be published. */
final class CalendarCheck {
    /** 元旦, 劳动节 and 国庆节 are off in every year: a file without them was cut short. */
    private static final int[] FIXED_FEAST_MONTHS = {1, 5, 10};

    private final CalendarYear year;
    private final List<CalendarProblem> problems = new ArrayList<>();

    private CalendarCheck(CalendarYear year) {
        this.year = year;
    }

    static List<CalendarProblem> problemsOf(CalendarYear year) {
        var check = new CalendarCheck(year);
        check.run();
        return List.copyOf(check.problems);
    }

    private void run() {
        if (year.year() < WorkCalendar.FIRST_YEAR || year.year() > WorkCalendar.LAST_DATA_YEAR) {
            problem("/year", "YEAR_OUT_OF_RANGE", "年份须在1990至2100之间", "The year must lie between 1990 and 2100");
            return;
        }
        if (year.status() == CalendarStatus.COMPLETE && year.notices().isEmpty()) {
            problem("/notices", "NOTICE_MISSING", "完整年份须载明放假通知", "A complete year must name its notice");
        }
        Set<LocalDate> off = new HashSet<>();
        Set<LocalDate> worked = new HashSet<>();
        days("/days_off", year.daysOff(), off);
        days("/makeup_workdays", year.makeupWorkdays(), worked);
        for (int i = 0; i < year.makeupWorkdays().size(); i++) {
            var date = year.makeupWorkdays().get(i).date();
            String pointer = "/makeup_workdays/" + i + "/date";
            if (!isWeekend(date)) {
                problem(pointer, "MAKEUP_NOT_WEEKEND", "调休上班日须为周六或周日", "A make-up day must be a Saturday or Sunday");
            }
            if (off.contains(date)) {
                problem(pointer, "BOTH", "同一日不得既放假又上班", "A day cannot be both off and worked");
            }
        }
        for (int month : FIXED_FEAST_MONTHS) {
            if (!off.contains(LocalDate.of(year.year(), month, 1))) {
                problem(
                        "/days_off",
                        "INCOMPLETE",
                        month + "月1日为法定节假日，应予列出",
                        "1." + month + ". is a statutory holiday: list it");
            }
        }
        checkSum(off, worked);
    }

    private void days(String pointer, List<CalendarDay> days, Set<LocalDate> seen) {
        for (int i = 0; i < days.size(); i++) {
            var day = days.get(i);
            String at = pointer + "/" + i;
            if (day.date().getYear() != year.year()) {
                problem(
                        at + "/date",
                        "NOT_IN_YEAR",
                        "日期须属于该年",
                        "The date must lie in the year; put it into its own year");
            }
            if (!seen.add(day.date())) {
                problem(at + "/date", "TWICE", "日期重复", "The date is listed twice");
            }
            if (day.weekday() != null && !day.weekday().equalsIgnoreCase(shortName(day.date()))) {
                problem(at + "/weekday", "WEEKDAY_WRONG", "星期与日期不符", "The weekday does not agree with the date");
            }
            if (day.noticeYear() != null && !hasNotice(day.noticeYear())) {
                problem(at + "/notice_year", "NOTICE_UNKNOWN", "未载明该年度通知", "No notice of that year is listed here");
            }
            if (day.name().isBlank()) {
                problem(at + "/name", "NAME_MISSING", "请填写节日名称", "Name the holiday");
            }
        }
    }

    private void checkSum(Set<LocalDate> off, Set<LocalDate> worked) {
        Integer stated = year.workdayCount();
        if (stated == null || !problems.isEmpty()) {
            return;
        }
        int count = 0;
        for (int i = 1; i <= Year.of(year.year()).length(); i++) {
            var date = LocalDate.ofYearDay(year.year(), i);
            if (worked.contains(date) || (!isWeekend(date) && !off.contains(date))) {
                count++;
            }
        }
        if (count != stated) {
            problem(
                    "/workday_count",
                    "COUNT_WRONG",
                    "工作日合计应为" + count,
                    "The days listed give " + count + " working days");
        }
    }

    private boolean hasNotice(int noticeYear) {
        return year.notices().stream().anyMatch(notice -> notice.noticeYear() == noticeYear);
    }

    private void problem(String pointer, String code, String zh, String en) {
        problems.add(new CalendarProblem(pointer, code, zh, en));
    }

    static boolean isWeekend(LocalDate date) {
        return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private static String shortName(LocalDate date) {
        return date.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
    }
}
