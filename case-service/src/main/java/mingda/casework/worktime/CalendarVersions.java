package mingda.casework.worktime;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import mingda.casework.calendar.WorkCalendar;
import mingda.casework.sql.Db;
import mingda.casework.sql.Row;
import mingda.eventing.time.Legal;

/** The versions of the work calendar. Every method needs a running transaction. */
@ApplicationScoped
public class CalendarVersions {

    private final Db db;
    private final CalendarJson calendarJson;
    private final ObjectMapper json;
    private final Clock legal;

    /** Versions never change once published, so what was read stays right in every replica. */
    private final ConcurrentMap<Integer, AgencyCalendars> read = new ConcurrentHashMap<>();

    CalendarVersions(Db db, CalendarJson calendarJson, ObjectMapper json, @Legal Clock legal) {
        this.db = db;
        this.calendarJson = calendarJson;
        this.json = json;
        this.legal = legal;
    }

    /**
     * The calendar of all that holds now.
     *
     * @throws IllegalStateException when none was published yet
     */
    public WorkCalendar current() {
        return calendars(held()).ofAll();
    }

    /**
     * The calendar of the agency that holds now, with its local days.
     *
     * @throws IllegalStateException when none was published yet
     */
    public WorkCalendar current(String agencyCode) {
        return calendars(held()).of(agencyCode);
    }

    /**
     * The calendars of a version.
     *
     * @throws IllegalStateException when there is no such version
     */
    public AgencyCalendars calendars(int version) {
        AgencyCalendars known = read.get(version);
        if (known != null) {
            return known;
        }
        AgencyCalendars loaded = find(version)
                .map(held -> calendarJson.calendars(version, held.years(), held.local()))
                .orElseThrow(() -> new IllegalStateException("calendar version " + version + " is missing"));
        read.put(version, loaded);
        return loaded;
    }

    /** The number of the version that holds now; empty before the first. */
    public Optional<Integer> newest() {
        return db.one(
                "select max(version) as version from calendar_version having max(version) > 0",
                row -> row.number("version"));
    }

    /** The version of that number. */
    public Optional<CalendarVersion> find(int version) {
        return db.one("select * from calendar_version where version = ?", this::version, version);
    }

    /** Why the version was published; empty where nothing was said or there is no such version. */
    public String reason(int version) {
        return db.one("select reason from calendar_version where version = ?", row -> row.text("reason"), version)
                .orElse("");
    }

    /** All versions, newest first. */
    public List<CalendarVersion> all() {
        return db.list("select * from calendar_version order by version desc", this::version);
    }

    /** The version that was in force at that moment; empty before the first. */
    public Optional<CalendarVersion> at(Instant moment) {
        return db.one(
                "select * from calendar_version where published_at <= ? order by version desc limit 1",
                this::version,
                moment);
    }

    /** The version that holds now; empty before the first. */
    public Optional<CalendarVersion> newestVersion() {
        return newest().flatMap(this::find);
    }

    /** The last day that a notice covers in the version that holds now; empty before the first. */
    Optional<LocalDate> newestCoverage() {
        return db.one(
                "select covered_until from calendar_version order by version desc limit 1",
                row -> row.day("covered_until"));
    }

    /** Keeps others from publishing until the transaction ends. */
    void lock() {
        db.list("select pg_advisory_xact_lock(hashtext('calendar_version'))", row -> true);
    }

    /** Stores the years as the next version; the caller holds the {@link #lock}. */
    CalendarVersion publish(JsonNode years, List<LocalDay> local, String reason, String by) {
        int version = newest().orElse(0) + 1;
        WorkCalendar calendar = calendarJson.calendars(version, years, local).ofAll();
        LocalDate coveredUntil = calendar.coveredUntil()
                .orElse(LocalDate.of(calendar.years().getFirst().year(), 1, 1));
        CalendarVersion published =
                new CalendarVersion(version, years, local, reason, legal.instant(), by, coveredUntil);
        db.change(
                """
                insert into calendar_version (version, years, local, reason, published_at, published_by, covered_until)
                values (?, ?::jsonb, ?::jsonb, ?, ?, ?, ?)""",
                version,
                years,
                json.<JsonNode>valueToTree(local),
                reason,
                published.publishedAt(),
                by,
                coveredUntil);
        return published;
    }

    private int held() {
        return newest().orElseThrow(() -> new IllegalStateException("no calendar has been published"));
    }

    private CalendarVersion version(Row row) {
        List<LocalDay> local = json.convertValue(
                row.json("local"), json.getTypeFactory().constructCollectionType(List.class, LocalDay.class));
        return new CalendarVersion(
                row.number("version"),
                row.json("years"),
                local,
                row.text("reason"),
                row.instant("published_at"),
                row.text("published_by"),
                row.day("covered_until"));
    }
}
