package mingda.eventing.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** Waits until somebody publishes: LISTEN on a connection kept for it. Used by one thread. */
@ApplicationScoped
class OutboxWakeUp {

    private final DataSource database;
    private @Nullable Connection connection;

    OutboxWakeUp(DataSource database) {
        this.database = database;
    }

    /** Returns when something was published, or after so many milliseconds. */
    void await(int millis) throws SQLException {
        try {
            if (connection == null) {
                connection = database.getConnection();
                try (Statement statement = connection.createStatement()) {
                    statement.execute("listen " + TransactionalOutbox.CHANNEL);
                }
                // What was published before it listened is found by the round that follows at once.
                return;
            }
            connection.unwrap(PGConnection.class).getNotifications(millis);
        } catch (SQLException e) {
            close();
            throw e;
        }
    }

    void close() {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException e) {
            // The connection is broken, which is why it is being closed.
            connection = null;
        }
        connection = null;
    }
}
