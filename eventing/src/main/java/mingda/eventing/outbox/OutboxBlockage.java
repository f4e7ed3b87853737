package mingda.eventing.outbox;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import mingda.eventing.operations.Blockage;
import mingda.eventing.operations.Blocked;
import mingda.eventing.scope.Scope;
import mingda.eventing.scope.Scopes;
import mingda.eventing.scope.Sql;

/** Events that the broker refused. They are never left out: what was committed is owed to those who listen. */
@Singleton
class OutboxBlockage implements Blockage {

    private final Scopes scopes;
    private final Sql sql;

    OutboxBlockage(Scopes scopes, Sql sql) {
        this.scopes = scopes;
        this.sql = sql;
    }

    @Override
    public List<Blocked> blocked(int limit) {
        return scopes.call(
                Scope.background(),
                () -> sql.list(
                        """
                        select id, topic, key, name, sequence, blocked_at, last_error, attempts from outbox_event
                        where published_at is null and blocked_at is not null order by blocked_at limit ?""",
                        row -> new Blocked(
                                row.getObject("id", UUID.class),
                                "OUTBOX",
                                row.getString("topic"),
                                row.getString("key"),
                                row.getString("name"),
                                row.getLong("sequence"),
                                Sql.instant(row, "blocked_at"),
                                row.getString("last_error"),
                                row.getInt("attempts")),
                        limit));
    }

    @Override
    public OptionalInt release(UUID id) {
        int released = scopes.call(Scope.background(), () -> {
            int rows = sql.update("""
                    update outbox_event set attempts = 0, retry_at = null, blocked_at = null
                    where id = ? and published_at is null and blocked_at is not null""", id);
            sql.first("select pg_notify(?, '')", row -> Boolean.TRUE, TransactionalOutbox.CHANNEL);
            return rows;
        });
        return released == 0 ? OptionalInt.empty() : OptionalInt.of(released);
    }

    @Override
    public OptionalInt skip(UUID id, String reason, String by) {
        return OptionalInt.empty();
    }
}
