package mingda.casework.worktime;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.TreeMap;
import mingda.casework.calendar.WorkCalendar;

/** Imports calendar years as a new version. Every method needs a running transaction. */
@ApplicationScoped
public class CalendarImport {

    private final CalendarVersions versions;
    private final CalendarJson calendarJson;
    private final ObjectMapper json;

    CalendarImport(CalendarVersions versions, CalendarJson calendarJson, ObjectMapper json) {
        this.versions = versions;
        this.calendarJson = calendarJson;
        this.json = json;
    }

    /**
     * A version that was checked but not published.
     *
     * @param version the number that it will bear
     * @param years all its years
     * @param calendar the calendar that they make
     */
    public record Draft(int version, JsonNode years, WorkCalendar calendar) {}

    /** All versions, newest first. */
    public List<CalendarVersion> versions() {
        return versions.all();
    }

    /**
     * Checks the years and lays them over those of the version that holds.
     *
     * @throws mingda.eventing.problem.ProblemException 422 that names what is wrong
     */
    public Draft draft(JsonNode years) {
        calendarJson.years(years);
        TreeMap<Integer, JsonNode> all = new TreeMap<>();
        versions.all().stream()
                .findFirst()
                .ifPresent(held ->
                        held.years().forEach(year -> all.put(year.path("year").asInt(), year)));
        years.forEach(year -> all.put(year.path("year").asInt(), year));
        ArrayNode merged = json.createArrayNode().addAll(all.values());
        int next = versions.newest().orElse(0) + 1;
        return new Draft(next, merged, calendarJson.calendar(next, merged));
    }

    /** Publishes what was checked. */
    public CalendarVersion publish(Draft draft, String reason, String by) {
        return versions.publish(draft.years(), reason, by);
    }
}
