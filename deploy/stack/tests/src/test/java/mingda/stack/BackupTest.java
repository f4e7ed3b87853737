package mingda.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A backup holds one moment of the three databases, also while they are written to. */
class BackupTest {
    @TempDir
    Path folder;

    @Test
    void backupWhileRunningRestoresEverythingCommittedBefore() throws Exception {
        Path data = folder.resolve("data");
        Path file = folder.resolve("backup.tar.gz");
        Suite suite = Suite.onFreePorts(data, java.util.Map.of());
        try (suite) {
            suite.start("postgres");
            try (Connection connection = suite.connect(ServiceName.CASEWORK);
                    Statement statement = connection.createStatement()) {
                statement.execute("CREATE TABLE entry (id bigint PRIMARY KEY, previous bigint)");
                statement.execute("INSERT INTO entry SELECT i, i - 1 FROM generate_series(1, 20000) i");
                statement.execute("CREATE TABLE outbox_event (id int, published_at timestamptz)");
                statement.execute("INSERT INTO outbox_event VALUES (1, '2026-11-23T00:00:00Z'), (2, NULL)");
            }
            AtomicBoolean done = new AtomicBoolean();
            CountDownLatch writing = new CountDownLatch(1);
            Thread writer = Thread.ofPlatform().start(() -> append(suite, done, writing));
            writing.await();
            Files.writeString(Folders.make(data.resolve("seals")).resolve("issuer-sm2.pem"), "a key");
            Backup.write(data, file);
            done.set(true);
            writer.join();
        }
        assertEquals(
                "rw-------",
                java.nio.file.attribute.PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));

        Path again = folder.resolve("again");
        assertEquals(1, Restore.read(file, again));

        Suite restored = Suite.onFreePorts(again, java.util.Map.of());
        restored.start("postgres");
        try (Connection connection = restored.connect(ServiceName.CASEWORK);
                Statement statement = connection.createStatement()) {
            long last = number(statement, "SELECT max(id) FROM entry");
            assertTrue(last > 20_000, "the writer's first entries were committed before the backup began");
            assertEquals(last, number(statement, "SELECT count(*) FROM entry WHERE previous = id - 1"));
            assertEquals(2, number(statement, "SELECT count(*) FROM outbox_event WHERE published_at IS NULL"));
        } finally {
            restored.close();
        }
        assertEquals(
                Files.readString(data.resolve("secrets.properties")),
                Files.readString(again.resolve("secrets.properties")));
        Path key = again.resolve("seals").resolve("issuer-sm2.pem");
        assertEquals("a key", Files.readString(key));
        assertEquals(
                "rw-------", java.nio.file.attribute.PosixFilePermissions.toString(Files.getPosixFilePermissions(key)));
    }

    @Test
    void backupAtRestWorksToo() throws IOException {
        Path data = folder.resolve("data");
        Suite suite = Suite.onFreePorts(data, java.util.Map.of());
        suite.start("postgres");
        suite.close();

        Backup.write(data, folder.resolve("rest.tar.gz"));

        assertEquals(0, Restore.read(folder.resolve("rest.tar.gz"), Files.createDirectory(folder.resolve("empty"))));
    }

    @Test
    void restoreRefusesFolderThatHoldsSomethingAndFileThatIsNoBackup() throws IOException {
        Path full = Files.createDirectory(folder.resolve("full"));
        Files.writeString(full.resolve("kept"), "x");
        Path file = Files.createFile(folder.resolve("some.tar.gz"));
        StackException refused = assertThrows(StackException.class, () -> Restore.read(file, full));
        assertTrue(String.valueOf(refused.getMessage()).contains("not empty"), refused.getMessage());
        assertThrows(StackException.class, () -> Restore.read(file, folder.resolve("new")));
        assertFalse(Files.exists(folder.resolve("new")));
    }

    private static void append(Suite suite, AtomicBoolean done, CountDownLatch writing) {
        try (Connection connection = suite.connect(ServiceName.CASEWORK);
                Statement statement = connection.createStatement()) {
            while (!done.get()) {
                statement.execute("INSERT INTO entry SELECT max(id) + 1, max(id) FROM entry");
                writing.countDown();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long number(Statement statement, String sql) throws SQLException {
        try (ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
