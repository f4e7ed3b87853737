package mingda.casework.sql;

import java.sql.SQLException;
import mingda.eventing.scope.DatabaseException;

/** A statement that the database refused or could not answer. */
public final class SqlFailure extends DatabaseException {

    private static final long serialVersionUID = 1L;

    private final String sqlState;

    SqlFailure(SQLException cause) {
        super("a statement failed", cause);
        this.sqlState = cause.getSQLState() == null ? "" : cause.getSQLState();
    }

    /** Whether a unique constraint refused the row. */
    public boolean duplicate() {
        return "23505".equals(sqlState);
    }
}
