package mingda.intake.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One row of an answer, column by column. */
public final class Row {

    private final ResultSet row;

    Row(ResultSet row) {
        this.row = row;
    }

    /** A text that is never null. */
    public String text(String column) throws SQLException {
        return row.getString(column);
    }

    /** A text or null. */
    public @Nullable String textOrNull(String column) throws SQLException {
        return row.getString(column);
    }

    /** An instant that is never null. */
    public Instant instant(String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** An instant or null. */
    public @Nullable Instant instantOrNull(String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    /** A day that is never null. */
    public LocalDate day(String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    /** A day or null. */
    public @Nullable LocalDate dayOrNull(String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    /** An id that is never null. */
    public UUID id(String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    /** An id or null. */
    public @Nullable UUID idOrNull(String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    /** A whole number that is never null. */
    public long number(String column) throws SQLException {
        return row.getLong(column);
    }

    /** A truth value that is never null. */
    public boolean flag(String column) throws SQLException {
        return row.getBoolean(column);
    }
}
