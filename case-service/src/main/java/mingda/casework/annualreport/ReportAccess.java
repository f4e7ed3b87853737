package mingda.casework.annualreport;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import mingda.casework.access.Caller;
import mingda.casework.access.CaseAccess;
import mingda.casework.access.Request;
import mingda.casework.access.Role;
import mingda.casework.directory.Agencies;
import mingda.casework.directory.Agency;
import mingda.casework.problem.CaseProblem;
import mingda.eventing.problem.ProblemException;
import mingda.eventing.scope.Scope;
import org.jspecify.annotations.Nullable;

/**
 * Whose report a caller may ask for: that of his agency and of those that it handles; a supervisor any, and the sum of
 * all. The report is the answering body's, so its staff see the figures even where another agency handles its cases.
 */
@ApplicationScoped
class ReportAccess {

    private final Agencies agencies;
    private final CaseAccess access;

    ReportAccess(Agencies agencies, CaseAccess access) {
        this.agencies = agencies;
        this.access = access;
    }

    /**
     * A report that the caller may see.
     *
     * @param agency the answering body, or null for the sum of all
     * @param scope what its transaction has to see
     */
    record Asked(@Nullable Agency agency, Scope scope) {

        /** Whose report it is, in words. */
        String name() {
            return agency == null ? "全区" : agency.name();
        }

        /** The agency's code, or null for the sum of all. */
        @Nullable
        String code() {
            return agency == null ? null : agency.code();
        }
    }

    /**
     * Finds whose report it is. Needs a running transaction.
     *
     * @param code the agency asked for; null means the caller's own, for a supervisor all
     * @throws ProblemException 404 for an unknown agency or another one's, 403 where the caller has none
     */
    Asked asked(@Nullable String code, Caller caller) {
        boolean supervisor = caller.is(Role.SUPERVISOR);
        if (code == null || code.isBlank()) {
            if (supervisor) {
                return new Asked(null, access.scopeOf(caller));
            }
            Request.require(caller, staff());
            if (caller.agency() == null) {
                throw new ProblemException(CaseProblem.NOT_YOUR_AGENCY);
            }
            return of(agencies.get(caller.agency()), caller);
        }
        Agency agency = agencies.get(code);
        if (!supervisor && !access.mayWorkFor(caller, agency.code(), agency.handler())) {
            throw new ProblemException(CaseProblem.AGENCY_NOT_FOUND);
        }
        return of(agency, caller);
    }

    /**
     * Ends the request unless the caller holds one of the roles, or, for the sum, is a supervisor.
     *
     * @throws ProblemException 403 that lists the roles
     */
    static void requireWriter(Asked asked, Caller caller, Role... roles) {
        if (asked.agency() == null) {
            Request.require(caller, Role.SUPERVISOR);
        } else {
            Request.require(caller, roles);
        }
    }

    private Asked of(Agency agency, Caller caller) {
        boolean supervisor = caller.is(Role.SUPERVISOR);
        Scope scope = supervisor ? access.scopeOf(caller) : new Scope(Map.of(CaseAccess.AGENCIES, agency.handler()));
        return new Asked(agency, scope);
    }

    private static Role[] staff() {
        return java.util.EnumSet.complementOf(java.util.EnumSet.of(Role.SERVICE))
                .toArray(Role[]::new);
    }
}
