package mingda.intake.message;

import java.time.Instant;
import java.util.UUID;

/**
 * A message in the queue, opened.
 *
 * @param id by which providers can tell a repeat
 * @param to address or number
 * @param subject of a mail, else empty
 * @param text what is told
 * @param createdAt when it was written (technical clock)
 */
record Queued(UUID id, String to, String subject, String text, Instant createdAt) {

    /** Never the address: it must not reach a log. */
    @Override
    public String toString() {
        return "Queued[" + id + "]";
    }
}
