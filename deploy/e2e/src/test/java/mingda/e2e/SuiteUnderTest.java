package mingda.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import mingda.stack.ServiceName;
import mingda.stack.Suite;
import org.jspecify.annotations.Nullable;

/** The one suite of this test run, started when first asked for, on free ports and an empty data folder. */
final class SuiteUnderTest {

    /** Services that live for minutes start and answer sooner without the second compiler. */
    static final Map<String, String> SHORT_LIVED = Map.of("JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1");

    private static @Nullable SuiteUnderTest running;

    private final Path data;
    private final Suite suite;

    private SuiteUnderTest(Path data) {
        this.data = data;
        this.suite = Suite.onFreePorts(data, SHORT_LIVED);
    }

    static synchronized SuiteUnderTest running() {
        var known = running;
        if (known != null) {
            return known;
        }
        var data = Path.of("target", "suite").toAbsolutePath();
        for (var old : List.of("suite", "suite-backup", "suite-restored", "suite-full", "suite-earlier")) {
            delete(data.resolveSibling(old));
        }
        var started = new SuiteUnderTest(data);
        Runtime.getRuntime().addShutdownHook(new Thread(started.suite::close, "stop-suite"));
        started.suite.start();
        running = started;
        return started;
    }

    /** Where a part answers over HTTP. */
    URI url(Part part) {
        return switch (part) {
            case KEYCLOAK -> URI.create(suite.issuer()).resolve("/");
            case MAIL -> URI.create(suite.mailUrl());
            case INTAKE, CASEWORK, NOTIFY -> URI.create(suite.url(ServiceName.valueOf(part.name())));
            case POSTGRES, KAFKA -> throw new IllegalArgumentException(part + " speaks no HTTP");
        };
    }

    /** {@code kill -9}; returns when it is gone. */
    void kill(Part part) {
        suite.kill(name(part));
    }

    /** Starts it on the same data and ports; returns when it answers. */
    void start(Part part) {
        suite.start(name(part));
    }

    /** The folder of logs, one file for each process. */
    Path logs() {
        return data.resolve("logs");
    }

    /** The folder that holds everything the suite keeps. */
    Path data() {
        return data;
    }

    /** A folder of this run beside the suite's own, not made yet. */
    Path folder(String name) {
        return data.resolveSibling("suite-" + name);
    }

    /** Where PostgreSQL listens. */
    int postgresPort() {
        try (var connection = database(Part.INTAKE)) {
            return URI.create(connection.getMetaData().getURL().substring("jdbc:".length()))
                    .getPort();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A connection behind the API of a service, to count what must not be lost. */
    Connection database(Part service) throws SQLException {
        return suite.connect(ServiceName.valueOf(service.name()));
    }

    /** The password of Keycloak's administrator {@code admin}. */
    String keycloakAdminPassword() {
        var secrets = new Properties();
        try (var in = Files.newBufferedReader(data.resolve("secrets.properties"))) {
            secrets.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return secrets.getProperty("keycloak-admin");
    }

    private static String name(Part part) {
        return part.name().toLowerCase(Locale.ROOT);
    }

    private static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
