package mingda.eventing.inbox;

import org.jspecify.annotations.Nullable;

/** A record as it came from the broker. */
record IncomingRecord(String topic, String key, byte[] bytes) {

    static IncomingRecord of(String topic, @Nullable String key, byte @Nullable [] bytes) {
        // U+0000 can't be stored as text; such a key is nobody's, so it may share a place with its like.
        return new IncomingRecord(
                topic, key == null ? "" : key.replace("\u0000", ""), bytes == null ? new byte[0] : bytes);
    }
}
