package mingda.casework.sql;

import java.sql.SQLException;

/** A statement that the database refused or could not answer. */
public final class SqlFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String sqlState;

    SqlFailure(SQLException cause) {
        super(cause);
        this.sqlState = cause.getSQLState() == null ? "" : cause.getSQLState();
    }

    /** Whether a unique constraint refused the row. */
    public boolean duplicate() {
        return "23505".equals(sqlState);
    }
}
