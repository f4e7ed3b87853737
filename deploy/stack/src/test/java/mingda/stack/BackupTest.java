package mingda.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A backup taken while others write, restored elsewhere. */
class BackupTest {

    @TempDir
    Path folder;

    private final int port = Ports.free();
    private Path data;
    private Secrets secrets;
    private EmbeddedPostgres postgres;

    @BeforeEach
    void start() {
        data = Folders.make(folder.resolve("data"));
        secrets = Secrets.keptIn(data.resolve("secrets.properties"));
        postgres = postgresOn(data, port);
        postgres.start();
    }

    @AfterEach
    void stop() {
        postgres.stop();
    }

    @Test
    void whatWasCommittedBeforeTheBackupIsThereAfterTheRestoreAndItsEventsGoOutAgain() throws Exception {
        execute("create table outbox_event (n int primary key, published_at timestamptz)");
        execute("insert into outbox_event select n, now() from generate_series(1, 1000) n");
        AtomicBoolean enough = new AtomicBoolean();
        Thread writer = Thread.ofVirtual().start(() -> write(enough));

        Backup.of(data, folder.resolve("backup"), port);

        enough.set(true);
        writer.join();
        Path restored = folder.resolve("restored");
        Restore.into(folder.resolve("backup"), restored);
        EmbeddedPostgres copy = postgresOn(restored, Ports.free());
        copy.start();
        try {
            String url = copy.adminUrl(ServiceName.CASEWORK.database());
            assertTrue(ask(url, "select count(*) from outbox_event") >= 1000, "rows of before the backup are missing");
            assertEquals(0, ask(url, "select count(*) from outbox_event where published_at is not null"));
            // No hole: a row committed later is there only with all before it.
            assertEquals(0, ask(url, "select max(n) - count(*) from outbox_event"));
        } finally {
            copy.stop();
        }
    }

    @Test
    void theBackupOfAStoppedInstallationIsRestoredToo() throws Exception {
        execute("create table outbox_event (n int primary key, published_at timestamptz)");
        execute("insert into outbox_event values (1, now())");
        postgres.stop();

        Backup.of(data, folder.resolve("backup"), port);

        Path restored = folder.resolve("restored");
        Restore.into(folder.resolve("backup"), restored);
        EmbeddedPostgres copy = postgresOn(restored, Ports.free());
        copy.start();
        try {
            assertEquals(1, ask(copy.adminUrl(ServiceName.CASEWORK.database()), "select count(*) from outbox_event"));
        } finally {
            copy.stop();
        }
    }

    @Test
    void aDamagedBackupIsRefusedAndNothingIsLeftBehind() throws IOException {
        postgres.stop();
        Path backup = folder.resolve("backup");
        Backup.of(data, backup, port);
        Path version = backup.resolve("postgres/PG_VERSION");
        Files.writeString(version, "17\n");

        StackException refused =
                assertThrows(StackException.class, () -> Restore.into(backup, folder.resolve("restored")));

        assertTrue(refused.toString().contains("postgres/PG_VERSION"), refused.toString());
        assertTrue(Files.notExists(folder.resolve("restored")), "a half-restored folder was left behind");
    }

    @Test
    void aRestoreNeverOverwrites() {
        postgres.stop();
        Backup.of(data, folder.resolve("backup"), port);

        StackException refused = assertThrows(StackException.class, () -> Restore.into(folder.resolve("backup"), data));

        assertTrue(refused.toString().contains("not empty"), refused.toString());
        assertTrue(Files.exists(data.resolve("postgres/PG_VERSION")), "the installation in use was touched");
    }

    private void write(AtomicBoolean enough) {
        try (Connection connection = DriverManager.getConnection(url(), "postgres", secrets.get("postgres"));
                Statement statement = connection.createStatement()) {
            for (int n = 1001; !enough.get(); n++) {
                statement.executeUpdate("insert into outbox_event values (" + n + ", now())");
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private String url() {
        return postgres.adminUrl(ServiceName.CASEWORK.database());
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url(), "postgres", secrets.get("postgres"));
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long ask(String url, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, "postgres", secrets.get("postgres"));
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private EmbeddedPostgres postgresOn(Path at, int listening) {
        return new EmbeddedPostgres(
                at.resolve("postgres"),
                Folders.make(at.resolve("logs")).resolve("postgres.log"),
                listening,
                Keeping.KEPT,
                secrets);
    }
}
