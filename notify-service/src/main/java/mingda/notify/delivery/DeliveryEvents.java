package mingda.notify.delivery;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import mingda.eventing.Outbox;
import mingda.eventing.OutgoingEvent;

/** Publishes what became of a delivery. */
@ApplicationScoped
class DeliveryEvents {

    private static final String TOPIC = "mingda.notify.delivery";

    private final Outbox outbox;
    private final ObjectMapper json;

    DeliveryEvents(Outbox outbox, ObjectMapper json) {
        this.outbox = outbox;
        this.json = json;
    }

    /** @param state SENT, FAILED or GIVEN_UP */
    void changed(Subject subject, Channel channel, String state, int attempt, Instant at) {
        ObjectNode data = json.createObjectNode()
                .put("applicationNo", subject.applicationNo())
                .put("alertId", subject.alertId().toString())
                .put("kind", subject.kind().name())
                .put("tier", subject.tier())
                .put("recipient", subject.recipient())
                .put("channel", channel.name())
                .put("state", state)
                .put("attempt", attempt)
                .put("at", at.toString());
        outbox.publish(new OutgoingEvent(TOPIC, subject.applicationNo(), "delivery-changed", data, null));
    }
}
