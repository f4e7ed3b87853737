package mingda.eventing.operations;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A key whose events wait for a person.
 *
 * @param id to release it by
 * @param kind OUTBOX (can't be sent) or INBOX (can't be applied)
 * @param topic the topic
 * @param key the subject
 * @param name the event's name, when it could be read
 * @param sequence the event's sequence, when it could be read
 * @param since when it was first found
 * @param cause why, without any value of the event
 * @param attempts how often it was tried
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Blocked(
        UUID id,
        String kind,
        String topic,
        String key,
        @Nullable String name,
        @Nullable Long sequence,
        Instant since,
        String cause,
        int attempts) {}
