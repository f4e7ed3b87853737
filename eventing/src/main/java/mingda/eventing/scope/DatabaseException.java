package mingda.eventing.scope;

import io.quarkus.narayana.jta.QuarkusTransactionException;
import java.sql.SQLException;
import java.util.List;

/** The database refused or was away. Its text never holds a value of the statement. */
public class DatabaseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Says what was being done; the cause says why not. */
    public DatabaseException(String doing, SQLException cause) {
        super(doing + " (" + cause.getSQLState() + ")", cause);
    }

    /**
     * Whether the failure may pass when the work is done again: connection lost or refused, deadlock, serialization
     * failure, a commit without an answer, lock not available, server shutting down, resources short.
     */
    public static boolean mayPass(Throwable failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof SQLException sql && mayPass(sql)) {
                return true;
            }
            // The commit itself failed or its answer was lost.
            if (at instanceof QuarkusTransactionException) {
                return true;
            }
        }
        return false;
    }

    private static boolean mayPass(SQLException failure) {
        String state = failure.getSQLState();
        if (state == null) {
            // The pool says so when no connection could be had in time.
            return true;
        }
        return List.of("08", "40", "53", "57", "58").stream().anyMatch(state::startsWith) || state.equals("55P03");
    }
}
