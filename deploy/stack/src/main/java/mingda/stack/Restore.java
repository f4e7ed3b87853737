package mingda.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Makes an installation again from a {@link Backup}. The outboxes are told to send what they hold once more, since Kafka
 * starts empty; consumers ignore what they have had.
 */
public final class Restore {

    private Restore() {}

    /** {@code Restore FOLDER}: restores into {@code MINGDA_DATA}, which must be empty or absent. */
    public static void main(String[] arguments) {
        Commands.run(() -> {
            if (arguments.length != 1) {
                throw new StackException("Say where from: deploy/restore FOLDER (a folder that deploy/backup wrote).");
            }
            into(Path.of(arguments[0]).toAbsolutePath(), Home.data());
            System.out.println("Restored into " + Home.data() + ". Start it with deploy/up; an administrator's");
            System.out.println(
                    "GET /api/operations/chains on case-service then proves that every case file is intact.");
        });
    }

    /**
     * Restores the backup in {@code backup} into {@code data}.
     *
     * @throws StackException with one sentence when the backup is damaged, the target is not empty, or it fails; what
     *     was written is removed
     */
    static void into(Path backup, Path data) {
        Folders.demandEmpty(data);
        try {
            Manifest.check(backup);
            Folders.make(data);
            Folders.copy(backup.resolve("postgres"), data.resolve("postgres"));
            // PostgreSQL starts on no folder that others may read.
            Files.setPosixFilePermissions(data.resolve("postgres"), PosixFilePermissions.fromString("rwx------"));
            Files.copy(backup.resolve("secrets.properties"), data.resolve("secrets.properties"));
            sendAgain(data);
        } catch (IOException | SQLException | RuntimeException e) {
            Folders.remove(data);
            if (e instanceof StackException known) {
                throw known;
            }
            throw new StackException("The restore from " + backup + " was given up: " + e.getMessage(), e);
        }
    }

    private static void sendAgain(Path data) throws SQLException {
        Secrets secrets = Secrets.keptIn(data.resolve("secrets.properties"));
        Path logs = Folders.make(data.resolve("logs"));
        PostgresPart postgres = new EmbeddedPostgres(
                data.resolve("postgres"), logs.resolve("postgres.log"), Ports.free(), Keeping.KEPT, secrets);
        postgres.start();
        try {
            for (ServiceName service : ServiceName.values()) {
                try (Connection connection = DriverManager.getConnection(
                                postgres.adminUrl(service.database()), "postgres", secrets.get("postgres"));
                        Statement statement = connection.createStatement()) {
                    if (hasOutbox(statement)) {
                        statement.executeUpdate("update outbox_event set published_at = null");
                    }
                }
            }
        } finally {
            postgres.stop();
        }
    }

    /** A service that never started has none yet. */
    private static boolean hasOutbox(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("select to_regclass('outbox_event') is not null")) {
            return row.next() && row.getBoolean(1);
        }
    }
}
