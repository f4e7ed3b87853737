package mingda.eventing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * An event to publish: what happened to one subject.
 *
 * @param topic the Kafka topic, such as {@code mingda.intake.application}
 * @param key the subject, which is also the Kafka key; events of one key and topic stay in order
 * @param name the event's name in the topic, such as {@code application-submitted}; the CloudEvents type is
 *     {@code topic.name.v1}
 * @param data the open part; never holds personal data
 * @param personal the personal part, encrypted into {@code data.personal} before it leaves the process, or null
 */
public record OutgoingEvent(
        String topic,
        String key,
        String name,
        ObjectNode data,
        @Nullable ObjectNode personal) {}
