package mingda.casework.worktime;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
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
    private final Clock legal;

    /** Versions never change once published, so what was read stays right in every replica. */
    private final ConcurrentMap<Integer, WorkCalendar> read = new ConcurrentHashMap<>();

    CalendarVersions(Db db, CalendarJson calendarJson, @Legal Clock legal) {
        this.db = db;
        this.calendarJson = calendarJson;
        this.legal = legal;
    }

    /**
     * The calendar that holds now.
     *
     * @throws IllegalStateException when none was published yet
     */
    public WorkCalendar current() {
        int version = newest().orElseThrow(() -> new IllegalStateException("no calendar has been published"));
        return read.computeIfAbsent(version, this::load);
    }

    /** The number of the version that holds now; empty before the first. */
    public Optional<Integer> newest() {
        return db.one(
                "select max(version) as version from calendar_version having max(version) > 0",
                row -> row.number("version"));
    }

    /** All versions, newest first. */
    List<CalendarVersion> all() {
        return db.list("select * from calendar_version order by version desc", CalendarVersions::version);
    }

    /** Stores the years as the next version. */
    CalendarVersion publish(JsonNode years, String reason, String by) {
        db.list("select pg_advisory_xact_lock(hashtext('calendar_version'))", row -> true);
        int version = newest().orElse(0) + 1;
        WorkCalendar calendar = calendarJson.calendar(version, years);
        LocalDate coveredUntil = calendar.coveredUntil()
                .orElse(LocalDate.of(calendar.years().getFirst().year(), 1, 1));
        CalendarVersion published = new CalendarVersion(version, years, reason, legal.instant(), by, coveredUntil);
        db.change("""
                insert into calendar_version (version, years, reason, published_at, published_by, covered_until)
                values (?, ?::jsonb, ?, ?, ?, ?)""", version, years, reason, published.publishedAt(), by, coveredUntil);
        return published;
    }

    private WorkCalendar load(int version) {
        return db.one("select * from calendar_version where version = ?", CalendarVersions::version, version)
                .map(held -> calendarJson.calendar(version, held.years()))
                .orElseThrow(() -> new IllegalStateException("calendar version " + version + " is missing"));
    }

    private static CalendarVersion version(Row row) {
        return new CalendarVersion(
                row.number("version"),
                row.json("years"),
                row.text("reason"),
                row.instant("published_at"),
                row.text("published_by"),
                row.day("covered_until"));
    }
}
