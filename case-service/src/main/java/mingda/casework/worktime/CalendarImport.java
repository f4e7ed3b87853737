package mingda.casework.worktime;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import mingda.casework.calendar.WorkCalendar;
import mingda.casework.directory.Agencies;
import mingda.casework.json.Facts;
import mingda.casework.json.Wrong;
import mingda.casework.problem.CaseProblem;
import mingda.eventing.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Imports calendar years and local days as a new version. Every method needs a running transaction. */
@ApplicationScoped
public class CalendarImport {

    private static final int MOST_LOCAL = 1_000;

    private final CalendarVersions versions;
    private final CalendarJson calendarJson;
    private final Agencies agencies;
    private final ObjectMapper json;

    CalendarImport(CalendarVersions versions, CalendarJson calendarJson, Agencies agencies, ObjectMapper json) {
        this.versions = versions;
        this.calendarJson = calendarJson;
        this.agencies = agencies;
        this.json = json;
    }

    /**
     * A version that was checked but not published.
     *
     * @param version the number that it will bear
     * @param years all its years
     * @param local all days on which agencies depart from them
     * @param calendars the calendars that they make
     */
    public record Draft(int version, JsonNode years, List<LocalDay> local, AgencyCalendars calendars) {

        public Draft {
            local = List.copyOf(local);
        }

        /** The calendar of the agency under this version. */
        public WorkCalendar calendar(String agencyCode) {
            return calendars.of(agencyCode);
        }
    }

    /**
     * Checks what was sent, {@code {years?, local?}}, and lays it over the version that holds.
     *
     * @param reason why, where a local day does not say so itself
     * @throws ProblemException 422 that names what is wrong
     */
    public Draft draft(Facts facts, @Nullable String reason) {
        Wrong wrong = new Wrong();
        boolean hasLocal = !facts.raw("local").isMissingNode();
        boolean hasYears = !facts.raw("years").isMissingNode() || !hasLocal;
        Facts checked = new Facts(facts.copy(), "", wrong);
        List<LocalChange> changes = checked.list("local", MOST_LOCAL, each -> LocalChange.read(each, reason));
        for (int i = 0; i < changes.size(); i++) {
            if (agencies.find(changes.get(i).agencyCode()).isEmpty()) {
                wrong.add("/local/" + i + "/agencyCode", "unknown", "没有该代码的机关。", "No agency has this code.");
            }
        }
        if (!hasYears && changes.isEmpty()) {
            wrong.missing("/local");
        }
        wrong.throwIfAny();
        if (hasYears) {
            calendarJson.years(facts.raw("years"));
        }
        Optional<CalendarVersion> held = versions.newestVersion();
        ArrayNode years = merged(held, hasYears ? facts.raw("years") : json.createArrayNode());
        List<LocalDay> local = merged(held, changes);
        int next = held.map(CalendarVersion::version).orElse(0) + 1;
        return new Draft(next, years, local, calendarJson.calendars(next, years, local));
    }

    private ArrayNode merged(Optional<CalendarVersion> held, JsonNode given) {
        TreeMap<Integer, JsonNode> all = new TreeMap<>();
        held.ifPresent(version ->
                version.years().forEach(year -> all.put(year.path("year").asInt(), year)));
        Wrong wrong = new Wrong();
        for (int i = 0; i < given.size(); i++) {
            JsonNode before = all.put(given.get(i).path("year").asInt(), given.get(i));
            YearEnd.check(before, given.get(i), "/years/" + i, wrong);
        }
        for (int i = 0; i < given.size(); i++) {
            int year = given.get(i).path("year").asInt();
            boolean isFirst = all.firstKey() == year;
            if (!isFirst && !all.containsKey(year - 1)) {
                wrong.add(
                        "/years/" + i + "/year",
                        "gap",
                        "缺少" + (year - 1) + "年，各年份须前后相接。",
                        "The year " + (year - 1) + " is missing: the years must follow each other.");
            }
        }
        wrong.throwIfAny();
        return json.createArrayNode().addAll(all.values());
    }

    private static List<LocalDay> merged(Optional<CalendarVersion> held, List<LocalChange> changes) {
        List<LocalDay> all = new ArrayList<>(held.map(CalendarVersion::local).orElse(List.of()));
        for (LocalChange change : changes) {
            all.removeIf(change::concerns);
            all.addAll(change.brings());
        }
        all.sort(Comparator.comparing(LocalDay::date).thenComparing(LocalDay::agencyCode));
        return all;
    }

    /**
     * Publishes what was checked.
     *
     * @throws ProblemException 409 when another version was published since the draft was made
     */
    public CalendarVersion publish(Draft draft, @Nullable String reason, String by) {
        versions.lock();
        if (versions.newest().orElse(0) != draft.version() - 1) {
            throw new ProblemException(CaseProblem.CALENDAR_CHANGED);
        }
        return versions.publish(draft.years(), draft.local(), Objects.requireNonNullElse(reason, ""), by);
    }
}
