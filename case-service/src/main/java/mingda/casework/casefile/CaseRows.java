package mingda.casework.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mingda.casework.clock.CaseState;
import mingda.casework.clock.Channel;
import mingda.casework.sql.Db;
import mingda.casework.sql.Row;
import mingda.casework.statistics.ApplicantClass;
import org.jspecify.annotations.Nullable;

/** The rows of the case files. Row-level security decides which of them exist for the caller. */
@ApplicationScoped
class CaseRows {

    private static final String SELECT = "select * from case_file ";

    private static final String OPEN = "where not closed and timeline_version > 0 and id > ? ";

    private final Db db;

    CaseRows(Db db) {
        this.db = db;
    }

    Optional<CaseFile> find(UUID id) {
        return db.one(SELECT + "where id = ?", CaseRows::read, id);
    }

    Optional<CaseFile> lock(UUID id) {
        return db.one(SELECT + "where id = ? for update", CaseRows::read, id);
    }

    Optional<UUID> idOf(String applicationNo) {
        return db.one("select id from case_file where application_no = ?", row -> row.id("id"), applicationNo);
    }

    boolean isExternalNoTaken(String agencyCode, String externalNo) {
        return db.one(
                        "select 1 from case_file where agency_code = ? and external_no = ?",
                        row -> true,
                        agencyCode,
                        externalNo)
                .isPresent();
    }

    List<UUID> idsAfter(UUID after, int limit) {
        return db.list("select id from case_file where id > ? order by id limit ?", row -> row.id("id"), after, limit);
    }

    /** Open cases after this one, in order. */
    List<CaseFile> openAfter(UUID after, int limit) {
        return db.list(SELECT + OPEN + "order by id limit ?", CaseRows::read, after, limit);
    }

    /** Open cases of the agency after this one, in order. */
    List<CaseFile> openAfter(UUID after, int limit, String agencyCode) {
        return db.list(
                SELECT + OPEN + "and agency_code = ? order by id limit ?", CaseRows::read, after, agencyCode, limit);
    }

    /** Whether an open case rests on an older calendar. */
    boolean restsOnCalendarBefore(int version) {
        return db.one(
                        "select 1 from case_file where not closed and timeline_version > 0 and calendar_version < ? limit 1",
                        row -> true,
                        version)
                .isPresent();
    }

    /** Locks open cases after this one that rest on an older calendar; those that somebody works on are left for later. */
    List<CaseFile> lockOnCalendarBefore(int version, UUID after, int limit) {
        return db.list(
                SELECT + OPEN + "and calendar_version < ? order by id limit ? for update skip locked",
                CaseRows::read,
                after,
                version,
                limit);
    }

    /** As {@link #lockOnCalendarBefore}, of the agency's cases that rest on older settings. */
    List<CaseFile> lockOnSettingsBefore(String agencyCode, int version, UUID after, int limit) {
        return db.list(
                SELECT + OPEN
                        + "and agency_code = ? and settings_version < ? order by id limit ? for update skip locked",
                CaseRows::read,
                after,
                agencyCode,
                version,
                limit);
    }

    /** @param queryCodeHash of a code that was given out here, or null */
    void insert(CaseFile file, ApplicantClass applicant, @Nullable String queryCodeHash) {
        db.change(
                """
                insert into case_file (id, application_no, agency_code, handler_code, channel, external_no, language,
                    submitted_on, submitted_at, registered_at, registered_by, assignee, electronic_service, carrier,
                    delivery, accept_other_form, possible_repeat_of, entries, head, timeline_version, deadline_version,
                    state, flags, closed, provisional, calendar_version, settings_version, revision, query_code_hash,
                    applicant_class)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?, 0, 0, ?, '{}', false, false, 0, 0, 0, ?, ?)""",
                file.id(),
                file.applicationNo(),
                file.agencyCode(),
                file.handlerCode(),
                file.channel(),
                file.externalNo(),
                file.language(),
                file.submittedOn(),
                file.submittedAt(),
                file.registeredAt(),
                file.registeredBy(),
                file.assignee(),
                file.electronicService(),
                file.carrier(),
                file.delivery(),
                file.acceptOtherForm(),
                file.possibleRepeatOf(),
                file.head(),
                file.state(),
                queryCodeHash,
                applicant);
    }

    /** Of a code that was given out here. */
    Optional<String> queryCodeHash(UUID id) {
        return db.one(
                "select query_code_hash from case_file where id = ? and query_code_hash is not null",
                row -> row.text("query_code_hash"),
                id);
    }

    /** Stores the head of the chain after an entry, and that the case changed. */
    void head(UUID id, Entry last) {
        db.change(
                "update case_file set entries = ?, head = ?, revision = revision + 1 where id = ?",
                last.seq(),
                last.hash(),
                id);
    }

    /** As {@link #head}, of an entry that changes nothing in the case. */
    void headOnly(UUID id, Entry last) {
        db.change("update case_file set entries = ?, head = ? where id = ?", last.seq(), last.hash(), id);
    }

    void project(UUID id, Projection now) {
        db.change(
                """
                update case_file set timeline_version = ?, deadline_version = ?, state = ?, flags = ?, received_on = ?,
                    reply_due_on = ?, risk_due_on = ?, alert_due_on = ?, yellow_on = ?, red_on = ?, closed = ?,
                    final_timeliness = ?, provisional = ?, calendar_version = ?, settings_version = ?,
                    revision = revision + 1
                where id = ?""",
                now.version(),
                now.deadlineVersion(),
                now.state(),
                now.flags(),
                now.receivedOn(),
                now.replyDueOn(),
                now.riskDueOn(),
                now.alertDueOn(),
                now.yellowOn(),
                now.redOn(),
                now.closed(),
                now.finalTimeliness(),
                now.provisional(),
                now.calendarVersion(),
                now.settingsVersion(),
                id);
    }

    void assign(UUID id, @Nullable String username) {
        db.change("update case_file set assignee = ?, revision = revision + 1 where id = ?", username, id);
    }

    /** Stores that the projection, which stays as it is, rests on the newest calendar and settings. */
    void restamp(UUID id, Projection now) {
        db.change("""
                update case_file set yellow_on = ?, red_on = ?, calendar_version = ?, settings_version = ?
                where id = ?""", now.yellowOn(), now.redOn(), now.calendarVersion(), now.settingsVersion(), id);
    }

    static CaseFile read(Row row) {
        return new CaseFile(
                row.id("id"),
                row.text("application_no"),
                row.text("agency_code"),
                row.text("handler_code"),
                Channel.valueOf(row.text("channel")),
                row.textOrNull("external_no"),
                row.text("language"),
                row.day("submitted_on"),
                row.instantOrNull("submitted_at"),
                row.instant("registered_at"),
                row.text("registered_by"),
                row.textOrNull("assignee"),
                row.flag("electronic_service"),
                row.textOrNull("carrier"),
                row.textOrNull("delivery"),
                row.flag("accept_other_form"),
                row.textOrNull("possible_repeat_of"),
                row.number("entries"),
                row.text("head"),
                projection(row),
                row.number("revision"));
    }

    private static Projection projection(Row row) {
        return new Projection(
                row.number("timeline_version"),
                row.number("deadline_version"),
                CaseState.valueOf(row.text("state")),
                row.texts("flags"),
                row.dayOrNull("received_on"),
                row.dayOrNull("reply_due_on"),
                row.dayOrNull("risk_due_on"),
                row.dayOrNull("alert_due_on"),
                row.dayOrNull("yellow_on"),
                row.dayOrNull("red_on"),
                row.flag("closed"),
                row.textOrNull("final_timeliness"),
                row.flag("provisional"),
                row.number("calendar_version"),
                row.number("settings_version"));
    }
}
