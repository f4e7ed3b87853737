package mingda.casework.worktime;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import mingda.casework.calendar.CalendarDay;
import mingda.casework.calendar.CalendarNotice;
import mingda.casework.calendar.CalendarProblem;
import mingda.casework.calendar.CalendarStatus;
import mingda.casework.calendar.CalendarYear;
import mingda.casework.json.Facts;
import mingda.casework.json.Wrong;
import mingda.eventing.problem.ProblemException;

/** Reads calendar years in the form {@code cn-workcalendar/1}. */
@ApplicationScoped
class CalendarJson {

    private static final int MOST_YEARS = 111;
    private static final int MOST_DAYS = 200;

    /** The calendars of these years and local days, which were checked when they were imported. */
    AgencyCalendars calendars(int version, JsonNode years, List<LocalDay> local) {
        return new AgencyCalendars(Integer.toString(version), years(years), local);
    }

    /**
     * The years.
     *
     * @throws ProblemException 422 that names what is wrong
     */
    List<CalendarYear> years(JsonNode list) {
        Wrong wrong = new Wrong();
        if (!list.isArray() || list.isEmpty() || list.size() > MOST_YEARS) {
            wrong.add("/years", "invalid", "请提供 1 至 111 个年份。", "Give 1 to 111 years.");
            throw wrong.problem();
        }
        List<CalendarYear> years = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            CalendarYear year = year(new Facts(list.get(i), "/years/" + i, wrong));
            if (year == null) {
                continue;
            }
            for (CalendarProblem problem : year.problems()) {
                wrong.add("/years/" + i + problem.pointer(), problem.code(), problem.zh(), problem.en());
            }
            if (years.stream().anyMatch(other -> other.year() == year.year())) {
                wrong.add("/years/" + i + "/year", "twice", "同一年份重复。", "The year is given twice.");
            }
            years.add(year);
        }
        wrong.throwIfAny();
        return years;
    }

    private static @org.jspecify.annotations.Nullable CalendarYear year(Facts facts) {
        Integer year = facts.number("year", true);
        CalendarStatus status = "complete".equals(facts.choice("status", true, List.of("complete", "provisional")))
                ? CalendarStatus.COMPLETE
                : CalendarStatus.PROVISIONAL;
        List<CalendarNotice> notices = facts.list("notices", MOST_DAYS, CalendarJson::notice);
        List<CalendarDay> off = facts.list("days_off", MOST_DAYS, CalendarJson::day);
        List<CalendarDay> worked = facts.list("makeup_workdays", MOST_DAYS, CalendarJson::day);
        Integer count = facts.number("workday_count", false);
        return year == null ? null : new CalendarYear(year, status, notices, off, worked, count);
    }

    private static @org.jspecify.annotations.Nullable CalendarNotice notice(Facts facts) {
        Integer year = facts.number("notice_year", true);
        return year == null
                ? null
                : new CalendarNotice(
                        year,
                        facts.text("title", false),
                        facts.text("number", false),
                        facts.day("issued", false),
                        facts.text("url", false));
    }

    private static @org.jspecify.annotations.Nullable CalendarDay day(Facts facts) {
        var date = facts.day("date", true);
        String name = facts.text("name", true);
        return date == null || name == null
                ? null
                : new CalendarDay(date, facts.text("weekday", false), name, facts.number("notice_year", false));
    }
}
