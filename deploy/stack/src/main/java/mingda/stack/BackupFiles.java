package mingda.stack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/** Copies files that may change or vanish meanwhile: PostgreSQL mends them from its log when it starts on the copy. */
final class BackupFiles {
    /** What belongs to the running server and not to its data. */
    private static final Set<String> LEFT_OUT =
            Set.of("postmaster.pid", "postmaster.opts", "pg_wal", "pg_replslot", "pg_stat_tmp", "pg_dynshmem");

    /** Empty in the copy, but demanded by the server. */
    private static final List<String> EMPTY = List.of(
            "postgres/pg_wal/archive_status",
            "postgres/pg_wal/summaries",
            "postgres/pg_replslot",
            "postgres/pg_stat_tmp",
            "postgres/pg_dynshmem");

    private static final int BLOCK = 8192;

    private final TarArchiveOutputStream tar;
    private final Path base;

    BackupFiles(TarArchiveOutputStream tar, Path base) {
        this.tar = tar;
        this.base = base;
        tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
        tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
    }

    void text(String name, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        begin(name, bytes.length);
        tar.write(bytes);
        tar.closeArchiveEntry();
    }

    /** The server's folder without its log. The control file comes last, as PostgreSQL asks. */
    void copyDatabase(Path server) throws IOException {
        Path control = server.resolve("global/pg_control");
        copyTree(server, control);
        copy(control);
        for (String each : EMPTY) {
            tar.putArchiveEntry(new TarArchiveEntry(each + "/"));
            tar.closeArchiveEntry();
        }
    }

    /** The write-ahead log; to be copied after the backup has been stopped. */
    void copyLog(Path log) throws IOException {
        List<Path> segments;
        try (Stream<Path> list = Files.list(log)) {
            segments = list.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path each : segments) {
            copy(each);
        }
    }

    void copy(Path file) throws IOException {
        long size;
        try (InputStream in = Files.newInputStream(file)) {
            size = Files.size(file);
            begin(base.relativize(file).toString(), size);
            long left = size;
            byte[] block = new byte[BLOCK];
            while (left > 0) {
                int read = in.read(block, 0, (int) Math.min(BLOCK, left));
                if (read < 0) {
                    // It was cut meanwhile: the log holds that, and the rest is filled up.
                    block = new byte[BLOCK];
                    read = (int) Math.min(BLOCK, left);
                }
                tar.write(block, 0, read);
                left -= read;
            }
            tar.closeArchiveEntry();
        } catch (NoSuchFileException e) {
            // Dropped meanwhile: the log holds that too.
            return;
        }
    }

    /** A folder as it is; nothing where there is none. */
    void copyFolder(Path folder) throws IOException {
        copyTree(folder, folder);
    }

    private void copyTree(Path folder, Path leaveOut) throws IOException {
        List<Path> inside;
        try (Stream<Path> list = Files.list(folder)) {
            inside = list.sorted().toList();
        } catch (NoSuchFileException e) {
            return;
        }
        tar.putArchiveEntry(new TarArchiveEntry(base.relativize(folder) + "/"));
        tar.closeArchiveEntry();
        for (Path each : inside) {
            if (LEFT_OUT.contains(Home.name(each)) || each.equals(leaveOut)) {
                continue;
            }
            if (Files.isDirectory(each)) {
                copyTree(each, leaveOut);
            } else {
                copy(each);
            }
        }
    }

    private void begin(String name, long size) throws IOException {
        TarArchiveEntry entry = new TarArchiveEntry(name);
        entry.setSize(size);
        tar.putArchiveEntry(entry);
    }
}
