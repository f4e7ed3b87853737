package mingda.eventing.files;

import java.net.URI;
import java.util.Optional;
import java.util.UUID;

/** Pulls files that an event named from the service that published it ({@code GET /internal/files/{id}}). */
public interface RemoteFiles {

    /**
     * Remembers, in the running transaction, that the file is wanted; a background worker fetches it with the service's
     * own token, resumes broken transfers with ranges, checks length and digest, keeps the copy under the same id, and
     * then calls every {@link FileArrived}. Asking again for a file that is held or wanted does nothing.
     *
     * @param from base address of the publisher, such as {@code http://127.0.0.1:8081}
     * @param id the file's id, kept for the copy
     */
    void want(URI from, UUID id, String mediaType, long bytes, String sha256);

    /**
     * How far a file has come that was asked for; empty when it arrived, or nobody asked for it. Needs a running
     * transaction of any scope.
     */
    Optional<PendingFile> pending(UUID id);
}
