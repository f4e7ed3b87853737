package mingda.notify.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import mingda.eventing.scope.Sql;
import mingda.notify.tier.Tier;
import org.jspecify.annotations.Nullable;

/** The annual reports as stored. Every method needs a running transaction in background scope. */
@ApplicationScoped
class Duties {

    private static final TypeReference<List<Tier>> TIERS = new TypeReference<>() {};

    private final Sql sql;
    private final ObjectMapper json;

    Duties(Sql sql, ObjectMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** The name of one report. */
    record Key(String whose, int year) {}

    /** Keeps what was told; the row stays locked until the transaction ends. */
    void keep(Duty duty) {
        sql.update(
                """
                insert into report_duty (whose, year, agency_code, whole_district, due_on, settled, tiers)
                values (?, ?, ?, ?, ?, ?, cast(? as jsonb))
                on conflict (whose, year) do update
                set (agency_code, whole_district, due_on, settled, tiers) = (excluded.agency_code,
                    excluded.whole_district, excluded.due_on, excluded.settled, excluded.tiers)""",
                duty.whose(),
                duty.year(),
                duty.agencyCode(),
                duty.wholeDistrict(),
                duty.dueOn(),
                duty.settled(),
                write(duty.tiers()));
    }

    /** The reports to be looked at by that day. */
    List<Key> due(LocalDate today) {
        return sql.list(
                "select whose, year from report_duty where next_on <= ? order by next_on, whose, year",
                row -> new Key(row.getString("whose"), row.getInt("year")),
                today);
    }

    /** The report locked, or empty when it is no longer due by that day or another replica holds it. */
    Optional<Duty> lockDue(Key key, LocalDate today) {
        return sql.first(
                "select * from report_duty where whose = ? and year = ? and next_on <= ? for update skip locked",
                this::read,
                key.whose(),
                key.year(),
                today);
    }

    void lookAgain(Duty duty, @Nullable LocalDate on) {
        sql.update(
                "update report_duty set next_on = cast(? as date) where whose = ? and year = ?",
                on,
                duty.whose(),
                duty.year());
    }

    /** Makes what that agency owes, or whatever is owed, due on that day. */
    void recheck(@Nullable String agencyCode, LocalDate today) {
        sql.update("""
                update report_duty set next_on = ?
                where not settled and (cast(? as text) is null or agency_code = ? or agency_code in
                    (select code from agency where handled_by = ?))""", today, agencyCode, agencyCode, agencyCode);
    }

    private Duty read(ResultSet row) throws SQLException {
        return new Duty(
                row.getString("whose"),
                row.getInt("year"),
                row.getString("agency_code"),
                row.getBoolean("whole_district"),
                row.getObject("due_on", LocalDate.class),
                row.getBoolean("settled"),
                tiers(row.getString("tiers")));
    }

    private List<Tier> tiers(String text) {
        try {
            return json.readValue(text, TIERS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored days of a report can't be read", e);
        }
    }

    private String write(List<Tier> tiers) {
        try {
            return json.writeValueAsString(tiers);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("days of a report can't be written", e);
        }
    }
}
