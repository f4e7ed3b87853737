package mingda.casework.sql;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One row of an answer, read by column name. Methods whose name ends in {@code OrNull} allow an absent value. */
public final class Row {

    private final ResultSet result;
    private final ObjectMapper json;

    Row(ResultSet result, ObjectMapper json) {
        this.result = result;
        this.json = json;
    }

    /** Text. */
    public String text(String column) {
        return present(column, textOrNull(column));
    }

    /** Text or null. */
    public @Nullable String textOrNull(String column) {
        return read(() -> result.getString(column));
    }

    /** A whole number. */
    public int number(String column) {
        return present(column, read(() -> result.getInt(column)));
    }

    /** A whole number or null. */
    public @Nullable Integer numberOrNull(String column) {
        return read(() -> result.getObject(column, Integer.class));
    }

    /** A large whole number. */
    public long bigNumber(String column) {
        return present(column, read(() -> result.getLong(column)));
    }

    /** True or false. */
    public boolean flag(String column) {
        return present(column, read(() -> result.getBoolean(column)));
    }

    /** An id. */
    public UUID id(String column) {
        return present(column, idOrNull(column));
    }

    /** An id or null. */
    public @Nullable UUID idOrNull(String column) {
        return read(() -> result.getObject(column, UUID.class));
    }

    /** A day. */
    public LocalDate day(String column) {
        return present(column, dayOrNull(column));
    }

    /** A day or null. */
    public @Nullable LocalDate dayOrNull(String column) {
        return read(() -> result.getObject(column, LocalDate.class));
    }

    /** An instant. */
    public Instant instant(String column) {
        return present(column, instantOrNull(column));
    }

    /** An instant or null. */
    public @Nullable Instant instantOrNull(String column) {
        OffsetDateTime value = read(() -> result.getObject(column, OffsetDateTime.class));
        return value == null ? null : value.toInstant();
    }

    /** A list of texts. */
    public List<String> texts(String column) {
        Array array = present(column, read(() -> result.getArray(column)));
        return List.of((String[]) present(column, read(array::getArray)));
    }

    /** A JSON object. */
    public ObjectNode object(String column) {
        return (ObjectNode) json(column);
    }

    /** A JSON object or null. */
    public @Nullable ObjectNode objectOrNull(String column) {
        return textOrNull(column) == null ? null : object(column);
    }

    /** A JSON value. */
    public JsonNode json(String column) {
        try {
            return json.readTree(text(column));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("column " + column + " holds no JSON", e);
        }
    }

    private static <T> T present(String column, @Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("column " + column + " is absent");
        }
        return value;
    }

    private static <T> @Nullable T read(Reading<T> reading) {
        try {
            return reading.read();
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    private interface Reading<T> {
        @Nullable
        T read() throws SQLException;
    }
}
