package mingda.casework.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import mingda.eventing.scope.Scope;

/**
 * Which cases a caller may see. Staff see the cases of their agency: those that it answers and those that it handles
 * for another body ({@code handledBy}); the supervisor of the 主管部门 sees all. The answer is a {@link Scope}, so that
 * PostgreSQL's row-level security keeps it whatever a route forgets.
 */
@ApplicationScoped
public class CaseAccess {

    /** The transaction's setting that names the agencies whose cases it may see, with commas between. */
    public static final String AGENCIES = "mingda.agencies";

    /** The scope in which the caller's transaction runs. Who is no staff sees nothing. */
    public Scope scopeOf(Caller caller) {
        String agency = caller.agency();
        if (caller.is(Role.SUPERVISOR)) {
            return new Scope(Map.of(AGENCIES, "*"));
        }
        boolean staff = caller.roles().stream().anyMatch(role -> role != Role.SERVICE);
        return new Scope(Map.of(AGENCIES, staff && agency != null ? agency : ""));
    }

    /**
     * Whether the caller may work on cases of these agencies, beyond seeing them: a supervisor does not work on the cases
     * of others.
     */
    public boolean mayWorkFor(Caller caller, String answeringAgency, String handlingAgency) {
        String agency = caller.agency();
        return agency != null && (agency.equals(answeringAgency) || agency.equals(handlingAgency));
    }
}
