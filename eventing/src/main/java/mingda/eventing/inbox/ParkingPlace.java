package mingda.eventing.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mingda.eventing.ReceivedEvent;
import mingda.eventing.id.Ids;
import mingda.eventing.scope.Sql;
import mingda.eventing.time.Technical;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The records that wait, key by key in order of sequence. A record without a sequence waits in order of arrival. */
@ApplicationScoped
class ParkingPlace {

    private static final Logger LOG = Logger.getLogger(ParkingPlace.class);
    private static final String BEHIND = "behind a parked event of its key";

    private final Sql sql;
    private final Clock clock;

    ParkingPlace(Sql sql, @Technical Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    boolean holds(String topic, String key) {
        return sql.number("select count(*) from inbox_parked where topic = ? and key = ?", topic, key) > 0;
    }

    /** Puts the record behind those of its key; one that waits already is not put there twice. */
    void behind(IncomingRecord record, ReceivedEvent event) {
        park(record, event, BEHIND);
    }

    void park(IncomingRecord record, @Nullable ReceivedEvent event, String cause) {
        if (waits(record, event)) {
            return;
        }
        UUID id = Ids.next();
        sql.update(
                """
                insert into inbox_parked (id, topic, key, event_id, name, sequence, record, cause, attempts, parked_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                id,
                record.topic(),
                record.key(),
                event == null ? null : event.id(),
                event == null ? null : event.name(),
                event == null ? null : event.sequence(),
                record.bytes(),
                cause,
                cause.equals(BEHIND) ? 0 : 1,
                clock.instant());
        if (!cause.equals(BEHIND)) {
            LOG.errorf("A key of %s is parked until a person releases it: record %s, %s", record.topic(), id, cause);
        }
    }

    private boolean waits(IncomingRecord record, @Nullable ReceivedEvent event) {
        return event == null
                ? sql.number(
                                "select count(*) from inbox_parked where topic = ? and key = ? and record = ?",
                                record.topic(),
                                record.key(),
                                record.bytes())
                        > 0
                : sql.number("select count(*) from inbox_parked where event_id = ?", event.id()) > 0;
    }

    /** The record that a key waits for. */
    Optional<Parked> first(String topic, String key) {
        return sql.first(
                "select " + Parked.COLUMNS
                        + " from inbox_parked where topic = ? and key = ? order by sequence nulls first, place limit 1",
                Parked::read,
                topic,
                key);
    }

    Optional<Parked> find(UUID id) {
        return sql.first("select " + Parked.COLUMNS + " from inbox_parked where id = ?", Parked::read, id);
    }

    /** The first record of each key that waits, oldest first. */
    List<Parked> firsts(int limit) {
        // The cause shown is that of the record which parked the key, also where an earlier sequence came in since.
        return sql.list("""
                select f.id, f.topic, f.key, f.name, f.sequence, f.record, f.attempts, f.parked_at,
                    coalesce((
                        select c.cause from inbox_parked c
                        where c.topic = f.topic and c.key = f.key and c.attempts > 0 order by c.place limit 1),
                        f.cause) as cause
                from (
                    select distinct on (topic, key) * from inbox_parked
                    order by topic, key, sequence nulls first, place) f
                order by f.place limit ?""", Parked::read, limit);
    }

    void failedAgain(Parked parked, String cause) {
        sql.update("update inbox_parked set attempts = attempts + 1, cause = ? where id = ?", cause, parked.id());
    }

    void remove(Parked parked) {
        sql.update("delete from inbox_parked where id = ?", parked.id());
    }

    void skip(Parked parked, String reason, String by) {
        sql.update("""
                insert into inbox_skipped
                    (id, topic, key, event_id, name, sequence, record, cause, reason, skipped_by, skipped_at)
                select id, topic, key, event_id, name, sequence, record, cause, ?, ?, ? from inbox_parked where id = ?""", reason, by, clock.instant(), parked.id());
        remove(parked);
    }
}
