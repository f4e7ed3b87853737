package mingda.casework.sql;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Runs statements in the transaction that {@link mingda.eventing.scope.Scopes} opened. Parameters may be null, text,
 * numbers, booleans, ids, days, instants, lists of texts or ids, and JSON (written as text: the statement casts it).
 */
@ApplicationScoped
public class Db {

    private static final int AT_A_TIME = 2_000;

    private final DataSource source;
    private final ObjectMapper json;

    Db(DataSource source, ObjectMapper json) {
        this.source = source;
        this.json = json;
    }

    /** All rows of the answer. */
    public <T> List<T> list(String sql, Function<Row, T> mapper, @Nullable Object... parameters) {
        return with(sql, parameters, statement -> {
            List<T> rows = new ArrayList<>();
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    rows.add(mapper.apply(new Row(result, json)));
                }
            }
            return rows;
        });
    }

    /** Hands over the rows of a long answer one by one, without keeping them. */
    public void each(String sql, Consumer<Row> reader, @Nullable Object... parameters) {
        with(sql, parameters, statement -> {
            statement.setFetchSize(AT_A_TIME);
            try (ResultSet result = statement.executeQuery()) {
                Row row = new Row(result, json);
                int rows = 0;
                while (result.next()) {
                    reader.accept(row);
                    rows++;
                }
                return rows;
            }
        });
    }

    /** The first row of the answer, or empty. */
    public <T> Optional<T> one(String sql, Function<Row, T> mapper, @Nullable Object... parameters) {
        return list(sql, mapper, parameters).stream().findFirst();
    }

    /** Changes rows and tells how many. */
    public int change(String sql, @Nullable Object... parameters) {
        return with(sql, parameters, PreparedStatement::executeUpdate);
    }

    private <T> T with(String sql, @Nullable Object[] parameters, Work<T> work) {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                bind(connection, statement, i + 1, parameters[i]);
            }
            return work.apply(statement);
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    private static void bind(Connection connection, PreparedStatement statement, int at, @Nullable Object value)
            throws SQLException {
        switch (value) {
            case null -> statement.setObject(at, null);
            case Instant instant -> statement.setObject(at, instant.atOffset(ZoneOffset.UTC));
            case JsonNode node -> statement.setString(at, node.toString());
            case Enum<?> constant -> statement.setString(at, constant.name());
            case Collection<?> values ->
                statement.setArray(at, connection.createArrayOf(type(values), values.toArray()));
            default -> statement.setObject(at, value);
        }
    }

    private static String type(Collection<?> values) {
        return values.stream().anyMatch(UUID.class::isInstance) ? "uuid" : "text";
    }

    private interface Work<T> {
        T apply(PreparedStatement statement) throws SQLException;
    }
}
