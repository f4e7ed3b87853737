package mingda.eventing.files;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import java.util.UUID;

/**
 * Files in the service's own database, in chunks of 256 KiB: they commit and are backed up with the rows that name
 * them, and are streamed, never whole in memory. Every method needs a running transaction.
 */
public interface FileStore {

    /**
     * Stores what the stream holds under a new id.
     *
     * @param maxBytes more than this ends with {@link FileTooLargeException} and nothing stored
     */
    StoredFile store(InputStream content, String mediaType, long maxBytes);

    /** The file's description, or empty when it is not held. */
    Optional<StoredFile> find(UUID id);

    /**
     * Writes bytes {@code from} (inclusive) up to {@code to} (exclusive) of the file.
     *
     * @throws IllegalArgumentException when the file is not held or the range lies outside it
     */
    void copy(UUID id, long from, long to, OutputStream target);

    /** Removes the file; nothing happens when it is not held. */
    void delete(UUID id);
}
