package mingda.eventing.events;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import mingda.eventing.Envelope;
import mingda.eventing.Outbox;
import mingda.eventing.OutgoingEvent;
import mingda.eventing.id.Ids;
import mingda.eventing.kafka.Broker;
import mingda.eventing.personal.PersonalData;
import mingda.eventing.scope.Scope;
import mingda.eventing.scope.Scopes;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Publishes properly, or puts records past the outbox as a broken publisher would. */
@ApplicationScoped
class Publisher {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Scopes scopes;
    private final Outbox outbox;
    private final Broker broker;
    private final PersonalData personal;

    Publisher(Scopes scopes, Outbox outbox, Broker broker, PersonalData personal) {
        this.scopes = scopes;
        this.outbox = outbox;
        this.broker = broker;
        this.personal = personal;
    }

    static OutgoingEvent event(String topic, String key, int size) {
        ObjectNode name = JSON.createObjectNode().put("name", "李四");
        return new OutgoingEvent(
                topic, key, "probe-happened", JSON.createObjectNode().put("text", "x".repeat(size)), name);
    }

    UUID publish(String key) {
        return publish(key, 3);
    }

    UUID publish(String key, int size) {
        return scopes.call(Scope.background(), () -> outbox.publish(event(Probe.TOPIC, key, size)));
    }

    UUID inRunningTransaction(String key) {
        return outbox.publish(event(Probe.TOPIC, key, 3));
    }

    void past(String topic, String key, long sequence) {
        past(topic, key, sequence, Ids.next());
    }

    void past(String topic, String key, long sequence, UUID id) {
        past(id, sequence, event(topic, key, 3));
    }

    void snapshotPast(String topic, String key, long sequence) {
        past(Ids.next(), sequence, event(topic, key, 3).asSnapshot());
    }

    private void past(UUID id, long sequence, OutgoingEvent event) {
        raw(
                event.topic(),
                event.key(),
                Envelope.write("casework", id, sequence, java.time.Instant.EPOCH, event, personal));
    }

    void raw(String topic, String key, String record) {
        try {
            broker.producer()
                    .send(new ProducerRecord<>(topic, key, record.getBytes(StandardCharsets.UTF_8)))
                    .get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
