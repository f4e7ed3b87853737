package mingda.notify.support;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import mingda.eventing.scope.Scope;
import mingda.eventing.scope.Scopes;
import org.jspecify.annotations.Nullable;

/** Reads what the service has recorded. */
@ApplicationScoped
public class Recorded {

    private final Scopes scopes;
    private final EntityManager em;

    Recorded(Scopes scopes, EntityManager em) {
        this.scopes = scopes;
        this.em = em;
    }

    /** One row of the alerts. */
    public record Row(
            UUID id,
            String recipient,
            String kind,
            @Nullable Integer tier,
            boolean sent,
            long deadlineVersion,
            @Nullable String withdrawn) {

        /** Such as {@code officer DUE_SOON 5}. */
        public String brief() {
            return recipient + " " + kind + (tier == null ? "" : " " + tier);
        }
    }

    /** Every alert about that application. */
    public List<Row> rows(String applicationNo) {
        List<?> rows = scopes.call(
                Scope.background(),
                () -> em.createNativeQuery(
                                "select id, recipient, kind, tier, state, deadline_version, withdrawn_reason from alert"
                                        + " where application_no = :no order by recorded_at, id")
                        .setParameter("no", applicationNo)
                        .getResultList());
        return rows.stream()
                .map(Object[].class::cast)
                .map(r -> new Row(
                        (UUID) r[0],
                        (String) r[1],
                        (String) r[2],
                        (Integer) r[3],
                        Objects.equals(r[4], "SENT"),
                        ((Number) r[5]).longValue(),
                        (String) r[6]))
                .toList();
    }

    /** What was sent about that application, sorted. */
    public List<String> sent(String applicationNo) {
        return rows(applicationNo).stream()
                .filter(Row::sent)
                .map(Row::brief)
                .sorted()
                .toList();
    }

    /** Runs one statement as background work, such as one that forges a crash. */
    public int change(String sql, String applicationNo) {
        return scopes.call(
                Scope.background(),
                () -> em.createNativeQuery(sql)
                        .setParameter("no", applicationNo)
                        .executeUpdate());
    }

    /** One number. */
    public long count(String sql, String applicationNo) {
        return scopes.call(
                Scope.background(),
                () -> ((Number) em.createNativeQuery(sql)
                                .setParameter("no", applicationNo)
                                .getSingleResult())
                        .longValue());
    }
}
