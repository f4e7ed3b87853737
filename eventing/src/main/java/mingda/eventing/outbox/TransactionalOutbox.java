package mingda.eventing.outbox;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import mingda.eventing.Envelope;
import mingda.eventing.Outbox;
import mingda.eventing.OutgoingEvent;
import mingda.eventing.id.Ids;
import mingda.eventing.personal.PersonalData;
import mingda.eventing.scope.Sql;
import mingda.eventing.time.Technical;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Writes events into the outbox table. The row lock on the key's counter makes the sequence follow the order in which
 * transactions commit.
 */
@ApplicationScoped
class TransactionalOutbox implements Outbox {

    static final String CHANNEL = "mingda_outbox";

    private final Sql sql;
    private final PersonalData personal;
    private final Clock clock;
    private final String service;

    TransactionalOutbox(
            Sql sql,
            PersonalData personal,
            @Technical Clock clock,
            @ConfigProperty(name = "mingda.service") String service) {
        this.sql = sql;
        this.personal = personal;
        this.clock = clock;
        this.service = service;
    }

    @Override
    public UUID publish(OutgoingEvent event) {
        if (!QuarkusTransaction.isActive()) {
            throw new IllegalStateException("an event is published in the transaction of its change");
        }
        UUID id = Ids.next();
        Instant time = clock.instant().truncatedTo(ChronoUnit.MICROS);
        long sequence = sql.number("""
                insert into outbox_sequence (topic, key, last) values (?, ?, 1)
                on conflict (topic, key) do update set last = outbox_sequence.last + 1 returning last""", event.topic(), event.key());
        sql.update(
                """
                insert into outbox_event (id, topic, key, sequence, name, envelope, created_at)
                values (?, ?, ?, ?, ?, ?, ?)""",
                id,
                event.topic(),
                event.key(),
                sequence,
                event.name(),
                Envelope.write(service, id, sequence, time, event, personal),
                time);
        sql.first("select pg_notify(?, '')", row -> Boolean.TRUE, CHANNEL);
        return id;
    }
}
