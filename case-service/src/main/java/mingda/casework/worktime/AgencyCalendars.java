package mingda.casework.worktime;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Collectors;
import mingda.casework.calendar.CalendarYear;
import mingda.casework.calendar.WorkCalendar;

/** The calendars of one version: the one of all, and those of agencies that depart from it. */
public final class AgencyCalendars {

    private final WorkCalendar ofAll;
    private final Map<String, List<LocalDay>> local;
    private final ConcurrentMap<String, WorkCalendar> made = new ConcurrentHashMap<>();

    AgencyCalendars(String version, List<CalendarYear> years, List<LocalDay> local) {
        this.ofAll = WorkCalendar.of(version, years);
        this.local = local.stream().collect(Collectors.groupingBy(LocalDay::agencyCode));
    }

    /** The calendar of all, under the State Council's notices alone. */
    public WorkCalendar ofAll() {
        return ofAll;
    }

    /** The calendar of the agency. */
    public WorkCalendar of(String agencyCode) {
        List<LocalDay> days = local.get(agencyCode);
        return days == null
                ? ofAll
                : made.computeIfAbsent(
                        agencyCode,
                        code -> WorkCalendar.of(
                                ofAll.version(),
                                ofAll.years(),
                                days.stream().map(LocalDay::correction).toList()));
    }
}
