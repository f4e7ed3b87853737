package mingda.eventing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A PostgreSQL with an owner role and a login role, as a service has them. */
public class LocalPostgres implements QuarkusTestResourceLifecycleManager {

    private @Nullable EmbeddedPostgres postgres;

    @Override
    public Map<String, String> start() {
        try {
            EmbeddedPostgres started = EmbeddedPostgres.builder().start();
            postgres = started;
            try (Connection connection = started.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("create role probe_owner login password 'owner'");
                statement.execute("create role probe_app login password 'app' nobypassrls");
                statement.execute("create database mingda_probe owner probe_owner");
            }
            return Map.of(
                    "MINGDA_DB_URL", "jdbc:postgresql://127.0.0.1:" + started.getPort() + "/mingda_probe",
                    "MINGDA_DB_USER", "probe_app",
                    "MINGDA_DB_PASSWORD", "app",
                    "MINGDA_DB_OWNER_USER", "probe_owner",
                    "MINGDA_DB_OWNER_PASSWORD", "owner");
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void stop() {
        try {
            if (postgres != null) {
                postgres.close();
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
