package mingda.casework.signoff;

import java.util.Collection;
import mingda.casework.access.Caller;
import mingda.casework.access.Role;
import mingda.casework.document.Document;
import mingda.casework.problem.CaseProblem;
import mingda.eventing.problem.ProblemException;

/** Who may take a step on the road. Pure. */
final class FourEyes {

    private FourEyes() {}

    /**
     * Makes sure that the caller holds one of the roles.
     *
     * @throws ProblemException 403 that lists the roles
     */
    static void requireRole(Caller caller, Collection<Role> roles) {
        if (roles.stream().noneMatch(caller::is)) {
            throw new ProblemException(CaseProblem.NOT_YOUR_ROLE)
                    .with("roles", roles.stream().map(Role::claim).sorted().toList());
        }
    }

    /**
     * Makes sure that the caller had no part in the draft.
     *
     * @throws ProblemException 403
     */
    static void requireOther(Document document, Caller caller) {
        if (document.isDraftedBy(caller.username())) {
            throw new ProblemException(SignoffProblem.OWN_DRAFT);
        }
    }
}
