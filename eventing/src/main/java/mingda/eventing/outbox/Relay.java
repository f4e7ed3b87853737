package mingda.eventing.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mingda.eventing.outbox.PendingRow.Key;
import mingda.eventing.scope.Scope;
import mingda.eventing.scope.Scopes;
import mingda.eventing.scope.Sql;
import mingda.eventing.time.Technical;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Sends what waits in the outbox. It locks keys, not rows: two relays never work on one key at once, so a key's events
 * stay in order, while different keys go out side by side. A row is marked after the broker has acknowledged it; a
 * crash between the two sends it again, and the receiver's inbox knows it by its id.
 */
@ApplicationScoped
class Relay {

    private static final Logger LOG = Logger.getLogger(Relay.class);
    private static final int KEYS_AT_ONCE = 500;
    private static final int ROWS_OF_A_KEY = 20;

    private final Scopes scopes;
    private final Sql sql;
    private final Sender sender;
    private final Clock clock;
    private final int attempts;

    Relay(
            Scopes scopes,
            Sql sql,
            Sender sender,
            @Technical Clock clock,
            @ConfigProperty(name = "mingda.outbox.attempts", defaultValue = "5") int attempts) {
        this.scopes = scopes;
        this.sql = sql;
        this.sender = sender;
        this.clock = clock;
        this.attempts = attempts;
    }

    /**
     * Sends one batch.
     *
     * @return how many events were sent; 0 when there is nothing that could be sent now
     * @throws BrokerAwayException when the broker took none of them
     */
    int sendBatch() {
        Outcome outcome = scopes.call(Scope.background(), () -> {
            Map<Key, List<PendingRow>> rows = lockAndRead();
            return rows.isEmpty() ? new Outcome(0, false) : send(rows);
        });
        if (outcome.sent() == 0 && outcome.away()) {
            throw new BrokerAwayException();
        }
        return outcome.sent();
    }

    private record Outcome(int sent, boolean away) {}

    private Map<Key, List<PendingRow>> lockAndRead() {
        List<Key> locked =
                sql.list("""
                select topic, key from (
                    select topic, key from outbox_event where published_at is null
                    group by topic, key
                    having bool_and(blocked_at is null) and coalesce(max(retry_at) <= ?, true)
                    order by min(created_at) limit ?) pending
                where pg_try_advisory_xact_lock(hashtextextended(topic || ' ' || key, 7))""", row -> new Key(row.getString(1), row.getString(2)), clock.instant(), KEYS_AT_ONCE);
        Map<Key, List<PendingRow>> rows = new LinkedHashMap<>();
        if (locked.isEmpty()) {
            return rows;
        }
        // A statement of its own, begun after the locks were had: it sees what another relay has marked before.
        sql.list(
                        """
                        select e.id, e.topic, e.key, e.envelope, e.attempts
                        from unnest(?, ?) as k(topic, key)
                        cross join lateral (
                            select * from outbox_event o
                            where o.topic = k.topic and o.key = k.key and o.published_at is null
                            order by o.sequence limit ?) e
                        order by e.topic, e.key, e.sequence""",
                        row -> new PendingRow(
                                row.getObject(1, UUID.class),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                row.getInt(5)),
                        locked.stream().map(Key::topic).toArray(String[]::new),
                        locked.stream().map(Key::key).toArray(String[]::new),
                        ROWS_OF_A_KEY)
                .forEach(row -> rows.computeIfAbsent(row.place(), key -> new ArrayList<>())
                        .add(row));
        return rows;
    }

    /** Round by round one event of each key, so that none is sent before its predecessor is acknowledged. */
    private Outcome send(Map<Key, List<PendingRow>> rows) {
        int sent = 0;
        boolean away = false;
        for (int round = 0; !rows.isEmpty(); round++) {
            int at = round;
            rows.values().removeIf(list -> list.size() <= at);
            List<PendingRow> heads =
                    rows.values().stream().map(list -> list.get(at)).toList();
            Sender.Result result = sender.send(heads);
            for (UUID id : result.acknowledged()) {
                sql.update("update outbox_event set published_at = ? where id = ?", clock.instant(), id);
            }
            result.refused().forEach(this::refused);
            sent += result.acknowledged().size();
            away |= result.away();
            rows.values()
                    .removeIf(list -> list.size() > at
                            && !result.acknowledged().contains(list.get(at).id()));
        }
        return new Outcome(sent, away);
    }

    private void refused(PendingRow row, String cause) {
        int count = row.attempts() + 1;
        boolean blocked = count >= attempts;
        if (blocked) {
            LOG.errorf("The outbox is blocked for one key of %s: event %s, %s", row.topic(), row.id(), cause);
        }
        sql.update(
                "update outbox_event set attempts = ?, last_error = ?, retry_at = ?, blocked_at = ? where id = ?",
                count,
                cause,
                clock.instant().plus(Duration.ofMillis(100L << Math.min(count, 10))),
                blocked ? clock.instant() : null,
                row.id());
    }
}
