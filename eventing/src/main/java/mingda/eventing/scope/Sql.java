package mingda.eventing.scope;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Plain SQL on the connection of the running transaction. Arguments may be null, instants, arrays of text, and so on. */
@ApplicationScoped
public class Sql {

    private final DataSource database;

    Sql(DataSource database) {
        this.database = database;
    }

    /** Reads one row. */
    @FunctionalInterface
    public interface Row<T> {

        /** The value that the current row stands for. */
        T read(ResultSet row) throws SQLException;
    }

    /** The rows of a query. */
    public <T> List<T> list(String sql, Row<T> row, @Nullable Object... arguments) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = prepare(connection, sql, arguments);
                ResultSet result = statement.executeQuery()) {
            List<T> rows = new ArrayList<>();
            while (result.next()) {
                rows.add(row.read(result));
            }
            return rows;
        } catch (SQLException e) {
            throw new DatabaseException("reading failed", e);
        }
    }

    /** The first row of a query, or empty. */
    public <T> Optional<T> first(String sql, Row<T> row, @Nullable Object... arguments) {
        return list(sql, row, arguments).stream().findFirst();
    }

    /** A query that gives one number. */
    public long number(String sql, @Nullable Object... arguments) {
        return first(sql, row -> row.getLong(1), arguments).orElse(0L);
    }

    /** Changes rows; says how many. */
    public int update(String sql, @Nullable Object... arguments) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = prepare(connection, sql, arguments)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseException("writing failed", e);
        }
    }

    private static PreparedStatement prepare(Connection connection, String sql, @Nullable Object... arguments)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        try {
            for (int i = 0; i < arguments.length; i++) {
                Object argument = arguments[i];
                if (argument instanceof Instant instant) {
                    statement.setObject(i + 1, instant.atOffset(ZoneOffset.UTC));
                } else if (argument instanceof String[] texts) {
                    statement.setArray(i + 1, connection.createArrayOf("text", texts));
                } else if (argument instanceof byte[] bytes) {
                    statement.setBytes(i + 1, bytes);
                } else {
                    statement.setObject(i + 1, argument);
                }
            }
            return statement;
        } catch (SQLException e) {
            statement.close();
            throw e;
        }
    }

    /** A column that holds an instant. */
    public static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, java.time.OffsetDateTime.class).toInstant();
    }
}
