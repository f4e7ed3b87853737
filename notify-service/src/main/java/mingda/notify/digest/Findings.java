package mingda.notify.digest;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import mingda.eventing.scope.Sql;
import mingda.notify.alert.Summary;
import mingda.notify.alert.Summary.Topic;
import mingda.notify.directory.AgencyName;
import mingda.notify.directory.Directory;
import mingda.notify.tier.AlertKind;
import org.jspecify.annotations.Nullable;

/** Finds what a digest lists. Every method needs a running transaction in background scope. */
@ApplicationScoped
class Findings {

    private static final String CASE = "select c.application_no, c.case_id, c.agency_code, c.assignee, c.alert_due_on,"
            + " cast(null as text) as kind from watched_case c where c.agency_code is not null";

    private final Sql sql;
    private final Directory directory;

    Findings(Sql sql, Directory directory) {
        this.sql = sql;
        this.directory = directory;
    }

    /**
     * A case that the digest of whoever it concerns lists.
     *
     * @param readers whom it concerns
     */
    record Found(Topic topic, Set<String> readers, Summary.Line line) {}

    private record Row(
            String applicationNo,
            @Nullable String caseId,
            String agencyCode,
            @Nullable String assignee,
            @Nullable LocalDate dueOn,
            @Nullable AlertKind kind) {}

    /** The cases that digests of that day list, whomever they concern; each with its readers. */
    List<Found> cases(LocalDate today, LocalDate until, Reader.Span since) {
        List<Found> found = new ArrayList<>();
        Map<List<@Nullable String>, Set<String>> readers = new HashMap<>();
        add(found, readers, Topic.NEWLY_OVERDUE, overdue(today, since));
        add(found, readers, Topic.DUE_TODAY, due(today, today));
        add(found, readers, Topic.DUE_SOON, due(today.plusDays(1), until));
        add(
                found,
                readers,
                Topic.RETURNED_MAIL,
                sql.list(
                        CASE + " and c.tasks @> '[{\"matter\": \"RETURNED_MAIL\"}]' order by c.application_no",
                        Findings::row));
        return found;
    }

    private List<Row> due(LocalDate from, LocalDate until) {
        return sql.list(
                CASE + " and c.open and c.alert_due_on between ? and ? order by c.alert_due_on, c.application_no",
                Findings::row,
                from,
                until);
    }

    /** The dates that passed since, and what turned out to be overdue since although its date passed before. */
    private List<Row> overdue(LocalDate today, Reader.Span since) {
        return sql.list(
                CASE + " and c.open and c.alert_due_on < ? and (c.alert_due_on >= ? or (exists"
                        + " (select 1 from alert a where a.application_no = c.application_no and a.kind = 'OVERDUE'"
                        + " and a.deadline_version = c.deadline_version and a.recorded_at > ?) and not exists"
                        + " (select 1 from alert a where a.application_no = c.application_no and a.kind = 'OVERDUE'"
                        + " and a.deadline_version = c.deadline_version and a.recorded_at <= ?)))"
                        + " order by c.alert_due_on, c.application_no",
                Findings::row,
                today,
                since.day(),
                since.looked(),
                since.looked());
    }

    /** The urgent alerts of which that reader has not taken notice, the latest of each case. */
    List<Found> unheeded(String username) {
        List<Row> rows = sql.list("""
                        select distinct on (a.application_no) a.application_no, a.case_id, a.agency_code,
                        cast(null as text) as assignee, a.due_on as alert_due_on, a.kind from alert a
                        where a.recipient = ? and a.position is not null and a.acknowledged_at is null
                        and a.withdrawn_at is null and a.kind in ('OVERDUE', 'DUE_TODAY', 'NOT_REGISTERED', 'URGED',
                        'URGING_UNANSWERED') order by a.application_no, a.position desc""", Findings::row, username);
        Map<String, AgencyName> names = names(rows);
        return rows.stream()
                .map(row -> new Found(Topic.UNACKNOWLEDGED, Set.of(username), line(row, names)))
                .toList();
    }

    private void add(List<Found> found, Map<List<@Nullable String>, Set<String>> readers, Topic topic, List<Row> rows) {
        Map<String, AgencyName> names = names(rows);
        for (Row row : rows) {
            List<@Nullable String> key = new ArrayList<>();
            key.add(row.agencyCode());
            key.add(row.assignee());
            Set<String> concerned = readers.computeIfAbsent(
                    key,
                    unused -> Set.copyOf(
                            directory.audience(row.agencyCode(), row.assignee()).everybody()));
            found.add(new Found(topic, concerned, line(row, names)));
        }
    }

    private Map<String, AgencyName> names(List<Row> rows) {
        Set<String> codes = rows.stream().map(Row::agencyCode).collect(Collectors.toSet());
        return codes.isEmpty() ? Map.of() : directory.names(codes);
    }

    private static Summary.Line line(Row row, Map<String, AgencyName> names) {
        AgencyName agency = names.getOrDefault(
                row.agencyCode(), new AgencyName(row.agencyCode(), row.agencyCode(), row.agencyCode()));
        return new Summary.Line(row.applicationNo(), row.caseId(), agency.zh(), agency.en(), row.dueOn(), row.kind());
    }

    private static Row row(ResultSet row) throws SQLException {
        String kind = row.getString("kind");
        return new Row(
                row.getString("application_no"),
                row.getString("case_id"),
                row.getString("agency_code"),
                row.getString("assignee"),
                row.getObject("alert_due_on", LocalDate.class),
                kind == null ? null : AlertKind.valueOf(kind));
    }
}
