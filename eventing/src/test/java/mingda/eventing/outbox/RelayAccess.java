package mingda.eventing.outbox;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Lets tests act as further replicas, and as an outage. */
@Singleton
public class RelayAccess {

    private final Relay relay;
    private final DataSource database;
    private final String servers;

    RelayAccess(Relay relay, DataSource database, @ConfigProperty(name = "kafka.bootstrap.servers") String servers) {
        this.relay = relay;
        this.database = database;
        this.servers = servers;
    }

    public String servers() {
        return servers;
    }

    public void sendMany(int times) {
        for (int i = 0; i < times; i++) {
            relay.sendBatch();
        }
    }

    /** Ends every connection of the login role but the one that asks. */
    public void killConnections() {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_terminate_backend(pid) from pg_stat_activity"
                    + " where usename = current_user and pid <> pg_backend_pid()");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
