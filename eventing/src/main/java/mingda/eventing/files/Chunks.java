package mingda.eventing.files;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.UUID;
import mingda.eventing.scope.Sql;

/** The chunks of files; one chunk at a time is in memory. */
@ApplicationScoped
class Chunks {

    /** Length of every chunk but the last, in bytes. */
    static final int SIZE = 256 * 1024;

    private final Sql sql;

    Chunks(Sql sql) {
        this.sql = sql;
    }

    /**
     * Reads the next chunk of a stream.
     *
     * @return fewer bytes than {@link #SIZE} only at the stream's end
     */
    static byte[] next(InputStream content) {
        try {
            return content.readNBytes(SIZE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(UUID file, int number, byte[] content) {
        sql.update("insert into file_chunk (file_id, number, content) values (?, ?, ?)", file, number, content);
    }

    byte[] read(UUID file, int number) {
        return sql.first(
                        "select content from file_chunk where file_id = ? and number = ?",
                        row -> row.getBytes(1),
                        file,
                        number)
                .orElseThrow(() -> new IllegalStateException("chunk " + number + " of file " + file + " is missing"));
    }

    void copy(UUID file, long from, long to, OutputStream target) {
        try {
            for (long at = from; at < to; ) {
                byte[] chunk = read(file, Math.toIntExact(at / SIZE));
                int start = Math.toIntExact(at % SIZE);
                int end = (int) Math.min(chunk.length, start + (to - at));
                target.write(Arrays.copyOfRange(chunk, start, end));
                at += end - start;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void delete(UUID file) {
        sql.update("delete from file_chunk where file_id = ?", file);
    }
}
