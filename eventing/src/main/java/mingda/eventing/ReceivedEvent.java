package mingda.eventing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event as a consumer reads it, with its personal part already decrypted.
 *
 * @param id the CloudEvents id, unique for ever
 * @param topic the topic it came from
 * @param key the subject
 * @param name the event's name without topic and version, such as {@code application-submitted}
 * @param version the schema version, from 1
 * @param sequence 1, 2, 3… for each key and topic
 * @param time when it was published into the outbox
 * @param data the open part without {@code personal}
 * @param personal the personal part, or null when the event has none
 * @param snapshot whether it was told again as part of all that is true of its key; what it says may be known already
 */
public record ReceivedEvent(
        UUID id,
        String topic,
        String key,
        String name,
        int version,
        long sequence,
        Instant time,
        ObjectNode data,
        @Nullable ObjectNode personal,
        boolean snapshot) {}
