package mingda.e2e;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import mingda.stack.ServiceName;
import org.postgresql.PGConnection;

/**
 * Writes down the three databases of a running suite as an archive of CSV files, with the migrations that made their
 * tables, so that later versions are tested on today's data: see CONTRIBUTING.md. Only for demo data.
 */
final class RecordData {

    private RecordData() {}

    /** Arguments: the suite's data folder, its PostgreSQL port, the file to write, and words for its {@code about.txt}. */
    public static void main(String[] arguments) throws IOException, SQLException {
        var data = Path.of(arguments[0]);
        var secrets = new Properties();
        try (var in = Files.newBufferedReader(data.resolve("secrets.properties"))) {
            secrets.load(in);
        }
        try (var zip = new ZipOutputStream(Files.newOutputStream(Path.of(arguments[2])))) {
            text(zip, "about.txt", arguments[3] + "\n");
            text(zip, "personal-keys.txt", secrets.getProperty("personal-keys"));
            for (var service : ServiceName.values()) {
                var url = "jdbc:postgresql://127.0.0.1:" + arguments[1] + "/" + service.database();
                try (var connection = DriverManager.getConnection(url, "postgres", secrets.getProperty("postgres"))) {
                    connection.setAutoCommit(false);
                    connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
                    database(zip, service.key(), connection);
                }
            }
        }
    }

    private static void database(ZipOutputStream zip, String service, Connection connection)
            throws IOException, SQLException {
        var scripts = column(connection, "SELECT script FROM flyway_schema_history WHERE success AND type = 'SQL'");
        text(zip, service + "/migrations.txt", String.join("\n", scripts) + "\n");
        var sequences = column(
                connection,
                "SELECT format('%I=%s', sequencename, last_value) FROM pg_sequences WHERE last_value IS NOT NULL");
        text(zip, service + "/sequences.txt", String.join("\n", sequences) + "\n");
        var tables = column(
                connection,
                "SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'flyway_schema_history'"
                        + " ORDER BY tablename");
        for (var table : tables) {
            zip.putNextEntry(new ZipEntry(service + "/" + table + ".csv"));
            var copy = connection.unwrap(PGConnection.class).getCopyAPI();
            copy.copyOut("COPY \"" + table + "\" TO STDOUT (FORMAT csv, HEADER)", unclosed(zip));
            zip.closeEntry();
        }
    }

    private static List<String> column(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var values = new ArrayList<String>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }

    private static OutputStream unclosed(OutputStream out) {
        return new java.io.FilterOutputStream(out) {
            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                out.write(bytes, from, length);
            }

            @Override
            public void close() {
                // the archive goes on
            }
        };
    }

    private static void text(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
