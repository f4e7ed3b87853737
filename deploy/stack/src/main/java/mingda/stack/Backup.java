package mingda.stack;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/**
 * {@code deploy/backup <file>}: the three databases at one and the same moment, and the secrets without which they
 * cannot be read. Works while Mingda runs (PostgreSQL's own online backup) and while it does not.
 */
public final class Backup {
    /** The first entry of every backup. */
    static final String MANIFEST = "mingda-backup.txt";

    private Backup() {}

    /** Writes the backup to the file named by the one argument, which must not exist. */
    public static void main(String[] arguments) {
        try {
            if (arguments.length != 1) {
                throw new StackException("Name the file to write: deploy/backup <file>");
            }
            Path file = Path.of(arguments[0]).toAbsolutePath();
            write(Home.data(), file);
            System.out.println("Backed up to " + file + " (" + Files.size(file) / 1024
                    + " KB). It holds the secrets too: keep it where only you can read it.");
        } catch (StackException | IOException e) {
            System.out.println(e.getMessage());
            System.exit(1);
        }
    }

    /** Backs the data folder up, through the PostgreSQL that runs on it or one started for the purpose. */
    public static void write(Path data, Path file) {
        if (!Files.exists(data.resolve("postgres/PG_VERSION"))) {
            throw new StackException("There is nothing to back up in " + data + ".");
        }
        if (Files.exists(file)) {
            throw new StackException(file + " exists already: name another file.");
        }
        Secrets secrets = Secrets.keptIn(data.resolve("secrets.properties"));
        if (DataLock.isTaken(data)) {
            int port = runningPort(data);
            write(data, file, database -> "jdbc:postgresql://127.0.0.1:" + port + "/" + database, secrets);
            return;
        }
        Path log = Folders.make(data.resolve("logs")).resolve("backup.log");
        DataLock lock = DataLock.take(data);
        try (lock) {
            EmbeddedPostgres server =
                    new EmbeddedPostgres(data.resolve("postgres"), log, Ports.free(), Keeping.KEPT, secrets);
            server.start();
            try {
                write(data, file, server::adminUrl, secrets);
            } finally {
                server.stop();
            }
        }
    }

    private static void write(Path data, Path file, UnaryOperator<String> url, Secrets secrets) {
        Path draft = file.resolveSibling(Home.name(file) + ".draft");
        try (Connection connection = new Databases(url, secrets).connect("postgres");
                Statement statement = connection.createStatement()) {
            Files.deleteIfExists(draft);
            Files.createFile(draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            // The slot keeps the log from being recycled while the files are copied; it goes with the connection.
            statement.execute("SELECT pg_create_physical_replication_slot('mingda_backup', true, true)");
            statement.execute("SELECT pg_backup_start('mingda', true)");
            try (TarArchiveOutputStream tar = new TarArchiveOutputStream(
                    new GZIPOutputStream(new BufferedOutputStream(Files.newOutputStream(draft))))) {
                BackupFiles files = new BackupFiles(tar, data);
                files.text(
                        MANIFEST, "Mingda backup, started " + Clock.systemUTC().instant() + ", PostgreSQL 18\n");
                files.copy(data.resolve("secrets.properties"));
                files.copyFolder(data.resolve(Environment.SEALS));
                files.copyDatabase(data.resolve("postgres"));
                files.text("postgres/backup_label", stop(statement));
                files.copyLog(data.resolve("postgres/pg_wal"));
            }
            Files.move(draft, file);
        } catch (SQLException e) {
            throw new StackException("PostgreSQL refused the backup: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new StackException("The backup cannot be written to " + file + ": " + e.getMessage(), e);
        } finally {
            remove(draft);
        }
    }

    /** Half a backup is none, and on a full disk it is in the way. */
    private static void remove(Path draft) {
        try {
            Files.deleteIfExists(draft);
        } catch (IOException e) {
            System.out.println(draft + " is left over and can be deleted.");
        }
    }

    private static String stop(Statement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery("SELECT labelfile FROM pg_backup_stop(false)")) {
            rows.next();
            return rows.getString(1);
        }
    }

    /** PostgreSQL itself writes down where it listens: the fourth line of its pid file. */
    private static int runningPort(Path data) {
        try {
            return Integer.parseInt(Files.readAllLines(data.resolve("postgres/postmaster.pid"), StandardCharsets.UTF_8)
                    .get(3)
                    .strip());
        } catch (IOException | IndexOutOfBoundsException | NumberFormatException e) {
            throw new StackException("Mingda is just starting or stopping: try again in a moment.", e);
        }
    }
}
