package mingda.notify.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import mingda.eventing.scope.Sql;
import mingda.eventing.time.Legal;
import mingda.notify.tier.TierPlan;
import mingda.notify.tier.TierRule;

/** The tier plans as stored. Every method needs a running transaction in background scope. */
@ApplicationScoped
public class Plans {

    private static final String COLUMNS = "agency_code, version, rules, reason, changed_by, changed_at";
    private static final TypeReference<List<TierRule>> RULES = new TypeReference<>() {};

    private final Sql sql;
    private final ObjectMapper json;
    private final Clock legal;

    Plans(Sql sql, ObjectMapper json, @Legal Clock legal) {
        this.sql = sql;
        this.json = json;
        this.legal = legal;
    }

    /** What holds for the cases of that agency: its own plan, else that of the agency that handles them, else the defaults. */
    public TierPlan holding(String agencyCode) {
        return sql.first(
                        "select rules from tier_plan where agency_code = ? or agency_code ="
                                + " (select handled_by from agency where code = ?)"
                                + " order by (agency_code = ?) desc, version desc limit 1",
                        row -> new TierPlan(rules(row)),
                        agencyCode,
                        agencyCode,
                        agencyCode)
                .orElse(TierPlan.DEFAULT);
    }

    boolean known(String agencyCode) {
        return sql.number("select count(*) from agency where code = ?", agencyCode) > 0;
    }

    /** The agency's own newest plan, or the defaults. */
    PlanVersion newest(String agencyCode) {
        return history(agencyCode, 1).stream().findFirst().orElse(PlanVersion.defaults(agencyCode));
    }

    List<PlanVersion> history(String agencyCode, int limit) {
        return sql.list(
                "select " + COLUMNS + " from tier_plan where agency_code = ? order by version desc limit ?",
                row -> new PlanVersion(
                        row.getString("agency_code"),
                        row.getInt("version"),
                        rules(row),
                        row.getString("reason"),
                        row.getString("changed_by"),
                        Sql.instant(row, "changed_at")),
                agencyCode,
                limit);
    }

    /** Waits until no other transaction changes the agency's plan. */
    void lock(String agencyCode) {
        sql.first("select pg_advisory_xact_lock(hashtextextended(?, 0))", row -> true, "tier_plan/" + agencyCode);
    }

    void add(PlanVersion plan) {
        try {
            sql.update(
                    "insert into tier_plan (" + COLUMNS + ") values (?, ?, cast(? as jsonb), ?, ?, ?)",
                    plan.agencyCode(),
                    plan.version(),
                    json.writeValueAsString(plan.rules()),
                    plan.reason(),
                    plan.changedBy(),
                    legal.instant());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tier plan can't be written", e);
        }
    }

    private List<TierRule> rules(ResultSet row) throws SQLException {
        try {
            return json.readValue(row.getString("rules"), RULES);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored tier plan can't be read", e);
        }
    }
}
