package mingda.casework.signoff;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import mingda.casework.access.Caller;
import mingda.casework.access.Role;
import mingda.casework.delegation.Delegation;
import mingda.casework.document.Document;
import mingda.casework.problem.CaseProblem;
import mingda.eventing.problem.ProblemException;

/**
 * What somebody may do on the road: in his own right, and in the place of those who delegated their part to him. Whose
 * right it is makes no difference to the four-eyes rule: neither he nor the one in whose place he acts had a part in the
 * draft. Pure.
 *
 * @param caller who takes the step
 * @param delegations those that are good today
 */
record Rights(Caller caller, List<Delegation> delegations) {

    Rights {
        delegations = List.copyOf(delegations);
    }

    /**
     * Makes sure that the caller holds one of the roles, or stands in for somebody who does.
     *
     * @throws ProblemException 403 that lists the roles
     */
    void require(Collection<Role> roles) {
        if (roles.stream().noneMatch(caller::is)
                && delegations.stream().noneMatch(delegation -> delegation.isOfAny(roles))) {
            throw refused(roles);
        }
    }

    /**
     * In whose right the caller takes a step that a drafter must not take; his own comes first.
     *
     * @throws ProblemException 403 when he has no such right, he drafted the document, or those in whose place he might act
     *     did
     */
    Acting acting(Collection<Role> roles, Document document) {
        require(roles);
        FourEyes.requireOther(document, caller);
        return find(roles, delegation -> !document.isDraftedBy(delegation.delegator()))
                .orElseThrow(() -> new ProblemException(SignoffProblem.OWN_DRAFT));
    }

    /** The same, if he has such a right and neither drafted. */
    Optional<Acting> mayAct(Collection<Role> roles, Document document) {
        return document.isDraftedBy(caller.username())
                ? Optional.empty()
                : find(roles, delegation -> !document.isDraftedBy(delegation.delegator()));
    }

    /**
     * In whose right the caller takes a step that a drafter may take too, such as giving a draft back.
     *
     * @throws ProblemException 403 when he has no such right
     */
    Acting actingFreely(Collection<Role> roles) {
        return find(roles, delegation -> true).orElseThrow(() -> refused(roles));
    }

    private Optional<Acting> find(Collection<Role> roles, Predicate<Delegation> allowed) {
        if (roles.stream().anyMatch(caller::is)) {
            return Optional.of(new Acting(caller, null));
        }
        return delegations.stream()
                .filter(delegation -> delegation.isOfAny(roles))
                .filter(allowed)
                .findFirst()
                .map(delegation -> new Acting(with(delegation, roles), delegation.delegator()));
    }

    /** He gains the role that the step needs, nothing else. */
    private Caller with(Delegation delegation, Collection<Role> roles) {
        Set<Role> all = EnumSet.noneOf(Role.class);
        all.addAll(delegation.roles());
        all.retainAll(roles);
        all.addAll(caller.roles());
        return new Caller(caller.username(), caller.agency(), caller.unit(), all);
    }

    private static ProblemException refused(Collection<Role> roles) {
        return new ProblemException(CaseProblem.NOT_YOUR_ROLE)
                .with("roles", roles.stream().map(Role::claim).sorted().toList());
    }
}
