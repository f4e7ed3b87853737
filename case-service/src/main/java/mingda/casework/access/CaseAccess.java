package mingda.casework.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import mingda.casework.directory.Agencies;
import mingda.eventing.scope.Scope;

/**
 * Which cases a caller may see. Staff see the cases of their agency and of the agencies that it handles
 * ({@code handledBy}); the supervisor of the 主管部门 sees all. The answer is a {@link Scope}, so that PostgreSQL's row
 * level security keeps it whatever a route forgets.
 */
@ApplicationScoped
public class CaseAccess {

    private static final String AGENCIES = "mingda.agencies";

    private final Agencies agencies;

    CaseAccess(Agencies agencies) {
        this.agencies = agencies;
    }

    /** The scope in which the caller's transaction runs. */
    public Scope scopeOf(Caller caller) {
        if (caller.is(Role.SUPERVISOR)) {
            return new Scope(Map.of(AGENCIES, "*"));
        }
        return new Scope(Map.of(AGENCIES, String.join(",", agenciesOf(caller))));
    }

    /** Codes of the agencies whose cases the caller may work on; empty when he is no staff. */
    public List<String> agenciesOf(Caller caller) {
        String own = caller.agency();
        if (own == null || !caller.roles().stream().anyMatch(role -> role != Role.SERVICE)) {
            return List.of();
        }
        return agencies.handledBy(own);
    }
}
