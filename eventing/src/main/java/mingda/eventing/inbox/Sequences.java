package mingda.eventing.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import mingda.eventing.ReceivedEvent;
import mingda.eventing.scope.Sql;
import mingda.eventing.time.Technical;

/** Remembers which events were applied, and up to which sequence each key is. */
@ApplicationScoped
class Sequences {

    private final Sql sql;
    private final Clock clock;

    Sequences(Sql sql, @Technical Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Locks the key for the rest of the transaction; the sequence applied last, 0 before the first. */
    long lock(String topic, String key) {
        sql.update(
                "insert into inbox_sequence (topic, key, last) values (?, ?, 0) on conflict (topic, key) do nothing",
                topic,
                key);
        return sql.number("select last from inbox_sequence where topic = ? and key = ? for update", topic, key);
    }

    /** Whether the event has not been applied before; remembers it. */
    boolean firstTime(ReceivedEvent event) {
        return sql.update("""
                        insert into inbox_event (id, topic, key, sequence, received_at) values (?, ?, ?, ?, ?)
                        on conflict (id) do nothing""", event.id(), event.topic(), event.key(), event.sequence(), clock.instant()) == 1;
    }

    /** Whether an event of that id was applied. */
    boolean applied(ReceivedEvent event) {
        return sql.number("select count(*) from inbox_event where id = ?", event.id()) > 0;
    }

    /** The key is now at that sequence, or stays where it is when that is further. */
    void advance(String topic, String key, long sequence) {
        sql.update(
                "update inbox_sequence set last = greatest(last, ?) where topic = ? and key = ?", sequence, topic, key);
    }
}
