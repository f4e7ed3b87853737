package mingda.eventing.files;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import mingda.eventing.id.Ids;
import mingda.eventing.scope.Sql;
import mingda.eventing.time.Technical;

/** Files in the tables {@code file} and {@code file_chunk}. */
@ApplicationScoped
class DatabaseFileStore implements FileStore {

    private final Sql sql;
    private final Chunks chunks;
    private final Clock clock;

    DatabaseFileStore(Sql sql, Chunks chunks, @Technical Clock clock) {
        this.sql = sql;
        this.chunks = chunks;
        this.clock = clock;
    }

    @Override
    public StoredFile store(InputStream content, String mediaType, long maxBytes) {
        demandTransaction();
        UUID id = Ids.next();
        Digest digest = new Digest();
        long bytes = 0;
        int number = 0;
        byte[] chunk;
        do {
            chunk = Chunks.next(content);
            bytes += chunk.length;
            if (bytes > maxBytes) {
                chunks.delete(id);
                throw new FileTooLargeException(maxBytes);
            }
            if (chunk.length > 0) {
                digest.add(chunk);
                chunks.write(id, number++, chunk);
            }
        } while (chunk.length == Chunks.SIZE);
        return describe(id, mediaType, bytes, digest.hex());
    }

    /** Enters the description of a file whose chunks are there. */
    StoredFile describe(UUID id, String mediaType, long bytes, String sha256) {
        StoredFile file =
                new StoredFile(id, mediaType, bytes, sha256, clock.instant().truncatedTo(ChronoUnit.MICROS));
        sql.update(
                "insert into file (id, media_type, bytes, sha256, stored_at) values (?, ?, ?, ?, ?)",
                id,
                mediaType,
                bytes,
                sha256,
                file.storedAt());
        return file;
    }

    @Override
    public Optional<StoredFile> find(UUID id) {
        demandTransaction();
        return sql.first(
                "select media_type, bytes, sha256, stored_at from file where id = ?",
                row -> new StoredFile(
                        id, row.getString(1), row.getLong(2), row.getString(3), Sql.instant(row, "stored_at")),
                id);
    }

    @Override
    public void copy(UUID id, long from, long to, OutputStream target) {
        StoredFile file = find(id).orElseThrow(() -> new IllegalArgumentException("the file is not held"));
        if (from < 0 || from > to || to > file.bytes()) {
            throw new IllegalArgumentException("the range lies outside the file");
        }
        chunks.copy(id, from, to, target);
    }

    @Override
    public void delete(UUID id) {
        demandTransaction();
        sql.update("delete from file where id = ?", id);
        chunks.delete(id);
    }

    private static void demandTransaction() {
        if (!QuarkusTransaction.isActive()) {
            throw new IllegalStateException("files are used in the transaction of the rows that name them");
        }
    }
}
