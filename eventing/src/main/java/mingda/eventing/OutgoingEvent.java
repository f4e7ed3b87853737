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
 * @param snapshot whether it changes nothing and is told again: a consumer that has nothing of the key may begin here
 */
public record OutgoingEvent(
        String topic,
        String key,
        String name,
        ObjectNode data,
        @Nullable ObjectNode personal,
        boolean snapshot) {

    /** An event that tells a change. */
    public OutgoingEvent(String topic, String key, String name, ObjectNode data, @Nullable ObjectNode personal) {
        this(topic, key, name, data, personal, false);
    }

    /** The same, told again as part of all that is true of its key now, for a consumer that has nothing of it. */
    public OutgoingEvent asSnapshot() {
        return new OutgoingEvent(topic, key, name, data, personal, true);
    }
}
