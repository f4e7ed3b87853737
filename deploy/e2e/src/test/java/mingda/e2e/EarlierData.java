package mingda.e2e;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import mingda.stack.ServiceName;
import mingda.stack.Suite;
import org.flywaydb.core.Flyway;
import org.postgresql.PGConnection;

/** What {@link RecordData} wrote down, brought into the databases of a suite as the version of that day left them. */
final class EarlierData implements AutoCloseable {

    private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();

    private final ZipFile archive;

    EarlierData(Path file) throws IOException {
        archive = new ZipFile(file.toFile());
    }

    /** The archive that was recorded last. */
    static EarlierData newest() throws IOException {
        try (var files = Files.list(Path.of("src/test/resources/earlier-data"))) {
            return new EarlierData(files.filter(file -> file.toString().endsWith(".zip"))
                    .max(Comparator.comparing(Path::getFileName))
                    .orElseThrow());
        }
    }

    /** The keys with which the personal values in it are encrypted. */
    String personalKeys() throws IOException {
        return text("personal-keys.txt").strip();
    }

    /** How many cases it holds. */
    long cases() throws IOException {
        return text("casework/case_file.csv").lines().count() - 1;
    }

    /** Makes the tables by the migrations of that day and fills them. PostgreSQL runs, the services do not. */
    void load(Suite suite, Path data) throws IOException, SQLException {
        var secrets = new Properties();
        try (var in = Files.newBufferedReader(data.resolve("secrets.properties"))) {
            secrets.load(in);
        }
        for (var service : ServiceName.values()) {
            var folder = Files.createDirectories(data.resolve("migrations").resolve(service.key()));
            migrate(suite, service, folder, secrets.getProperty("postgres"));
            try (var connection = suite.connect(service)) {
                fill(connection, service.key());
            }
        }
    }

    private void migrate(Suite suite, ServiceName service, Path folder, String password)
            throws IOException, SQLException {
        for (var script : text(service.key() + "/migrations.txt").strip().split("\n")) {
            var name = script.substring(script.lastIndexOf('/') + 1);
            Files.copy(find(name), folder.resolve(name));
        }
        try (var connection = suite.connect(service)) {
            Flyway.configure()
                    .dataSource(connection.getMetaData().getURL(), "postgres", password)
                    .initSql("SET ROLE " + service.owner())
                    .locations("filesystem:" + folder)
                    .placeholders(Map.of("app_role", service.login()))
                    .outOfOrder(true)
                    .load()
                    .migrate();
        }
    }

    private static Path find(String script) {
        return List.of("eventing", "intake-service", "case-service", "notify-service").stream()
                .map(module -> ROOT.resolve(module)
                        .resolve("src/main/resources/db/migration")
                        .resolve(script))
                .filter(Files::exists)
                .findFirst()
                .orElseThrow(() -> new AssertionError("the migration was removed or renamed: " + script));
    }

    private void fill(Connection connection, String service) throws IOException, SQLException {
        try (var statement = connection.createStatement()) {
            // Tables come in alphabetical order, and the rows were whole when they were written down.
            statement.execute("SET session_replication_role = replica");
            var copy = connection.unwrap(PGConnection.class).getCopyAPI();
            for (ZipEntry entry : archive.stream().toList()) {
                if (entry.getName().startsWith(service + "/") && entry.getName().endsWith(".csv")) {
                    var table = entry.getName().replaceAll(".*/|\\.csv$", "");
                    var columns = firstLine(entry);
                    statement.execute("DELETE FROM \"" + table + "\"");
                    try (var in = archive.getInputStream(entry)) {
                        copy.copyIn("COPY \"" + table + "\" (" + columns + ") FROM STDIN (FORMAT csv, HEADER)", in);
                    }
                }
            }
            for (var sequence : text(service + "/sequences.txt").strip().lines().toList()) {
                var parts = sequence.split("=");
                statement.execute("SELECT setval('" + parts[0] + "', " + parts[1] + ")");
            }
            // Kafka starts empty, as after a restore: what was sent goes out again, and who has it ignores it.
            statement.execute("UPDATE outbox_event SET published_at = NULL");
        }
    }

    private String firstLine(ZipEntry entry) throws IOException {
        try (var in = archive.getInputStream(entry);
                var reader = new java.io.BufferedReader(new java.io.InputStreamReader(in, StandardCharsets.UTF_8))) {
            return java.util.Objects.requireNonNull(reader.readLine());
        }
    }

    private String text(String name) throws IOException {
        try (var in = archive.getInputStream(archive.getEntry(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Override
    public void close() throws IOException {
        archive.close();
    }
}
