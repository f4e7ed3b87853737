package mingda.eventing.outbox;

import java.util.UUID;

/** An event that waits to be sent. */
record PendingRow(UUID id, String topic, String key, String envelope, int attempts) {

    /** What stays in order. */
    Key place() {
        return new Key(topic, key);
    }

    /** A key of a topic. */
    record Key(String topic, String key) {}
}
