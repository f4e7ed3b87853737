package mingda.notify.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import mingda.eventing.scope.Sql;
import mingda.notify.tier.AlertKind;
import org.jspecify.annotations.Nullable;

/** Reads the record of deliveries. Every method needs a running transaction in background scope. */
@ApplicationScoped
class Ledger {

    private static final String ROWS = " from delivery d join alert a on a.id = d.alert_id"
            + " where (? is null or a.application_no = ?) and (? is null or d.channel = ?)"
            + " and (? is null or d.state = ?) and (d.needs_person or not ?)";

    private final Sql sql;

    Ledger(Sql sql) {
        this.sql = sql;
    }

    /** Which deliveries; null for any. */
    record Filter(
            @Nullable String applicationNo,
            @Nullable Channel channel,
            @Nullable DeliveryState state,
            boolean needsPerson) {

        private @Nullable Object[] arguments(@Nullable Object... more) {
            String byChannel = channel == null ? null : channel.name();
            String byState = state == null ? null : state.name();
            @Nullable
            Object[] own = {applicationNo, applicationNo, byChannel, byChannel, byState, byState, needsPerson};
            @Nullable Object[] all = new @Nullable Object[own.length + more.length];
            System.arraycopy(own, 0, all, 0, own.length);
            System.arraycopy(more, 0, all, own.length, more.length);
            return all;
        }
    }

    /** Newest first, before that one. */
    List<DeliveryView> page(Filter filter, @Nullable UUID before, int limit) {
        return sql.list(
                "select d.*, a.kind, a.tier, a.application_no, a.deadline_version" + casts(ROWS)
                        + " and (cast(? as uuid) is null or d.id < ?) order by d.id desc limit ?",
                this::view,
                filter.arguments(before, before, limit));
    }

    long total(Filter filter) {
        return sql.number("select count(*)" + casts(ROWS), filter.arguments());
    }

    /** The driver sends null without a type, and PostgreSQL asks for one. */
    private static String casts(String rows) {
        return rows.replace("(? is null", "(cast(? as text) is null");
    }

    /** One delivery. */
    List<DeliveryView> one(UUID id) {
        return sql.list(
                "select d.*, a.kind, a.tier, a.application_no, a.deadline_version from delivery d"
                        + " join alert a on a.id = d.alert_id where d.id = ?",
                this::view,
                id);
    }

    private DeliveryView view(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new DeliveryView(
                id,
                row.getObject("alert_id", UUID.class),
                AlertKind.valueOf(row.getString("kind")),
                row.getObject("tier", Integer.class),
                row.getString("application_no"),
                row.getLong("deadline_version"),
                row.getString("recipient"),
                Channel.valueOf(row.getString("channel")),
                DeliveryState.valueOf(row.getString("state")),
                row.getBoolean("needs_person"),
                row.getBoolean("possible_repeat"),
                Sql.instant(row, "queued_at"),
                optional(row, "finished_at"),
                row.getString("failure"),
                optional(row, "bounced_at"),
                row.getString("bounce_status"),
                row.getString("resent_by"),
                row.getString("resent_reason"),
                attempts(id));
    }

    private List<DeliveryView.AttemptView> attempts(UUID id) {
        return sql.list(
                "select number, started_at, ended_at, outcome, answer from delivery_attempt where delivery_id = ?"
                        + " order by number",
                row -> new DeliveryView.AttemptView(
                        row.getInt("number"),
                        Sql.instant(row, "started_at"),
                        optional(row, "ended_at"),
                        row.getString("outcome"),
                        row.getString("answer")),
                id);
    }

    private static @Nullable Instant optional(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
