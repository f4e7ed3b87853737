package mingda.eventing.scope;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import javax.sql.DataSource;

/** Opens a JTA transaction and sets the scope on its connection, which the whole transaction shares. */
@ApplicationScoped
class JtaScopes implements Scopes {

    private final DataSource database;

    JtaScopes(DataSource database) {
        this.database = database;
    }

    @Override
    public <T> T call(Scope scope, Supplier<T> work) {
        if (QuarkusTransaction.isActive()) {
            throw new IllegalStateException("a transaction is already running: one per use case");
        }
        return QuarkusTransaction.requiringNew()
                .timeout((int) scope.limit().toSeconds())
                .call(() -> {
                    set(scope);
                    return work.get();
                });
    }

    private void set(Scope scope) {
        // Policies ask for any scope at all by mingda.scope, so that a connection without one sees no rows.
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("mingda.scope", "limited");
        settings.putAll(scope.settings());
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement("select "
                        + String.join(
                                ", ", java.util.Collections.nCopies(settings.size(), "set_config(?, ?, true)")))) {
            int at = 1;
            for (Map.Entry<String, String> setting : settings.entrySet()) {
                statement.setString(at++, setting.getKey());
                statement.setString(at++, setting.getValue());
            }
            statement.execute();
        } catch (SQLException e) {
            throw new DatabaseException("the scope of the transaction can't be set", e);
        }
    }
}
