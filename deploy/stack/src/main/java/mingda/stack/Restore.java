package mingda.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;

/**
 * {@code deploy/restore <file>}: makes an empty data folder what it was when the backup began. Kafka starts empty, so
 * every event that the services still hold is marked to be sent again; a receiver that has applied it ignores it.
 */
public final class Restore {
    private Restore() {}

    /** Restores the file named by the one argument into the data folder, which must be empty. */
    public static void main(String[] arguments) {
        try {
            if (arguments.length != 1) {
                throw new StackException("Name the backup to restore: deploy/restore <file>");
            }
            int events = read(Path.of(arguments[0]).toAbsolutePath(), Home.data());
            System.out.println("Restored into " + Home.data() + ". " + events
                    + " events will be sent again, and ignored where they have been applied. Start with deploy/up.");
        } catch (StackException e) {
            System.out.println(e.getMessage());
            System.exit(1);
        }
    }

    /** Restores and returns how many events will be sent again. */
    public static int read(Path file, Path data) {
        if (!Files.isReadable(file)) {
            throw new StackException(file + " cannot be read.");
        }
        demandEmpty(data);
        Path draft = data.resolveSibling(Home.name(data) + ".draft");
        try {
            if (Files.exists(draft)) {
                Folders.remove(draft);
            }
            Archives.unpackTarGz(file, Folders.make(draft), 0);
            if (!Files.exists(draft.resolve(Backup.MANIFEST))) {
                throw new StackException(file + " is no backup of Mingda.");
            }
            Files.setPosixFilePermissions(draft.resolve("postgres"), PosixFilePermissions.fromString("rwx------"));
            Files.setPosixFilePermissions(
                    draft.resolve("secrets.properties"), PosixFilePermissions.fromString("rw-------"));
            protect(draft.resolve(Environment.SEALS));
            int events = recover(draft);
            Files.deleteIfExists(data);
            Files.move(draft, data);
            return events;
        } catch (UncheckedIOException e) {
            throw new StackException(file + " is damaged, or no backup of Mingda: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new StackException("The backup cannot be restored: " + e.getMessage(), e);
        } finally {
            if (Files.exists(draft)) {
                Folders.remove(draft);
            }
        }
    }

    /** The seals' keys are their owner's alone again; a backup of before there were seals has none. */
    private static void protect(Path seals) throws IOException {
        if (!Files.exists(seals)) {
            return;
        }
        try (Stream<Path> keys = Files.list(seals)) {
            for (Path key : keys.toList()) {
                Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
            }
        }
    }

    private static void demandEmpty(Path data) {
        if (!Files.exists(data)) {
            return;
        }
        try (Stream<Path> inside = Files.list(data)) {
            if (inside.findAny().isPresent()) {
                throw new StackException(data + " is not empty: a restore never overwrites. Move it away, or name an"
                        + " empty folder in MINGDA_DATA.");
            }
        } catch (IOException e) {
            throw new StackException(data + " cannot be read.", e);
        }
    }

    private static int recover(Path data) {
        Secrets secrets = Secrets.keptIn(data.resolve("secrets.properties"));
        Path log = Folders.make(data.resolve("logs")).resolve("restore.log");
        EmbeddedPostgres server =
                new EmbeddedPostgres(data.resolve("postgres"), log, Ports.free(), Keeping.KEPT, secrets);
        try {
            server.start();
            int events = 0;
            for (ServiceName service : ServiceName.values()) {
                events += sendAgain(new Databases(server::adminUrl, secrets), service);
            }
            return events;
        } finally {
            server.stop();
        }
    }

    private static int sendAgain(Databases databases, ServiceName service) {
        try (Connection connection = databases.connect(service.database());
                Statement statement = connection.createStatement()) {
            try (ResultSet rows = statement.executeQuery("SELECT to_regclass('public.outbox_event') IS NOT NULL")) {
                rows.next();
                if (!rows.getBoolean(1)) {
                    return 0;
                }
            }
            return statement.executeUpdate(
                    "UPDATE outbox_event SET published_at = NULL WHERE published_at IS NOT NULL");
        } catch (SQLException e) {
            throw new StackException("The events of " + service.key() + " cannot be marked.", e);
        }
    }
}
