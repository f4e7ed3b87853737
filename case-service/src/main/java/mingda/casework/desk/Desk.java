package mingda.casework.desk;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import mingda.casework.calendar.WorkCalendar;
import mingda.casework.directory.Agencies;
import mingda.casework.directory.Agency;
import mingda.casework.sql.Db;
import mingda.casework.sql.Row;
import mingda.casework.worktime.CalendarVersions;
import org.jspecify.annotations.Nullable;

/** Counts cases over the projection. Row-level security decides which there are; every date comes from the clock. */
@ApplicationScoped
class Desk {

    private static final int DAYS = 28;
    private static final List<Integer> AGES = List.of(5, 10, 20, 40);
    private static final String OPEN = " from case_file c where not c.closed";

    private final Db db;
    private final Agencies agencies;
    private final CalendarVersions calendars;

    Desk(Db db, Agencies agencies, CalendarVersions calendars) {
        this.db = db;
        this.agencies = agencies;
        this.calendars = calendars;
    }

    Figures of(LocalDate today) {
        WorkCalendar calendar = calendars.current();
        LocalDate yearFrom = today.withDayOfYear(1);
        List<Figures.OfAgency> byAgency = byAgency(today, yearFrom);
        Map<LocalDate, Long> due = new HashMap<>();
        byAgency.forEach(agency -> agency.due().forEach((day, count) -> due.merge(day, count, Long::sum)));
        List<Figures.OfPerson> people = people(today);
        long open = people.stream().mapToLong(Figures.OfPerson::open).sum();
        long red = people.stream().mapToLong(Figures.OfPerson::red).sum();
        long yellow = people.stream().mapToLong(Figures.OfPerson::yellow).sum();
        return new Figures(
                today,
                open,
                people.stream()
                        .filter(person -> person.username() == null)
                        .mapToLong(Figures.OfPerson::open)
                        .sum(),
                byAgency.stream().mapToLong(Figures.OfAgency::overdue).sum(),
                byAgency.stream().mapToLong(Figures.OfAgency::dueToday).sum(),
                lights(open, red, yellow),
                new Figures.Answered(
                        byAgency.stream().mapToLong(Figures.OfAgency::onTime).sum(),
                        byAgency.stream().mapToLong(Figures.OfAgency::late).sum()),
                yearFrom,
                today.datesUntil(today.plusDays(DAYS))
                        .map(day -> new Figures.Day(
                                day, calendar.kind(day).name(), calendar.isWorkday(day), due.getOrDefault(day, 0L)))
                        .toList(),
                byAgency,
                people,
                ageing(today, calendar));
    }

    private static Map<String, Long> lights(long open, long red, long yellow) {
        Map<String, Long> lights = new LinkedHashMap<>();
        lights.put("RED", red);
        lights.put("YELLOW", yellow);
        lights.put("GREEN", open - red - yellow);
        return lights;
    }

    private List<Figures.OfAgency> byAgency(LocalDate today, LocalDate yearFrom) {
        Map<String, String> names = new HashMap<>();
        for (Agency agency : agencies.all()) {
            names.put(agency.code(), agency.shortName());
        }
        Map<String, Map<LocalDate, Long>> due = due(today);
        return db.list("""
                select c.agency_code,
                    count(*) filter (where not c.closed) as open,
                    count(*) filter (where not c.closed and c.final_timeliness is null and c.reply_due_on < ?) as overdue,
                    count(*) filter (where not c.closed and c.final_timeliness is null and c.reply_due_on = ?) as today,
                    count(*) filter (where not c.closed and c.yellow_on <= ? and c.red_on > ?) as yellow,
                    count(*) filter (where c.final_timeliness = 'ON_TIME' and c.received_on >= ?) as on_time,
                    count(*) filter (where c.final_timeliness = 'LATE' and c.received_on >= ?) as late
                from case_file c group by c.agency_code order by overdue desc, open desc, c.agency_code""", row -> agency(row, names, due), today, today, today, today, yearFrom, yearFrom);
    }

    private static Figures.OfAgency agency(Row row, Map<String, String> names, Map<String, Map<LocalDate, Long>> due) {
        String code = row.text("agency_code");
        return new Figures.OfAgency(
                code,
                names.getOrDefault(code, code),
                row.bigNumber("open"),
                row.bigNumber("overdue"),
                row.bigNumber("today"),
                row.bigNumber("yellow"),
                row.bigNumber("on_time"),
                row.bigNumber("late"),
                due.getOrDefault(code, Map.of()));
    }

    private Map<String, Map<LocalDate, Long>> due(LocalDate today) {
        Map<String, Map<LocalDate, Long>> due = new HashMap<>();
        db.list(
                "select c.agency_code, c.reply_due_on, count(*) as cases" + OPEN
                        + " and c.final_timeliness is null and c.reply_due_on between ? and ?"
                        + " group by c.agency_code, c.reply_due_on",
                row -> due.computeIfAbsent(row.text("agency_code"), code -> new TreeMap<>())
                        .put(row.day("reply_due_on"), row.bigNumber("cases")),
                today,
                today.plusDays(DAYS - 1));
        return due;
    }

    private List<Figures.OfPerson> people(LocalDate today) {
        return db.list(
                "select c.assignee, count(*) as open, count(*) filter (where c.red_on <= ?) as red,"
                        + " count(*) filter (where c.yellow_on <= ? and c.red_on > ?) as yellow" + OPEN
                        + " group by c.assignee order by open desc, c.assignee",
                row -> new Figures.OfPerson(
                        row.textOrNull("assignee"),
                        row.bigNumber("open"),
                        row.bigNumber("red"),
                        row.bigNumber("yellow")),
                today,
                today,
                today);
    }

    private List<Figures.Age> ageing(LocalDate today, WorkCalendar calendar) {
        List<Figures.Age> ages = new ArrayList<>();
        @Nullable LocalDate to = null;
        for (int age : AGES) {
            LocalDate from = since(today, age, calendar);
            ages.add(new Figures.Age(from, to, age, received(from, to)));
            to = from.minusDays(1);
        }
        ages.add(new Figures.Age(null, to, null, received(null, to)));
        return ages;
    }

    /** The earliest day of receipt after which no more than so many working days have passed. */
    private static LocalDate since(LocalDate today, int workingDays, WorkCalendar calendar) {
        LocalDate day = today;
        while (calendar.workdaysIn(day.minusDays(1), today) <= workingDays) {
            day = day.minusDays(1);
        }
        return day;
    }

    private long received(@Nullable LocalDate from, @Nullable LocalDate to) {
        return db.one(
                        "select count(*) as open" + OPEN
                                + " and (?::date is null or c.received_on >= ?) and (?::date is null or c.received_on <= ?)",
                        row -> row.bigNumber("open"),
                        from,
                        from,
                        to,
                        to)
                .orElse(0L);
    }
}
