package mingda.eventing.files;

import java.time.Instant;
import java.util.UUID;

/**
 * A file that the service holds, without its bytes.
 *
 * @param id UUIDv7
 * @param mediaType found from its content, not from what the sender said
 * @param bytes its length
 * @param sha256 its digest, 64 lower-case hexadecimal digits
 * @param storedAt when its last byte was stored
 */
public record StoredFile(UUID id, String mediaType, long bytes, String sha256, Instant storedAt) {}
