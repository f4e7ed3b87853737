package mingda.casework.act;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mingda.casework.access.Caller;
import mingda.casework.access.Role;
import mingda.casework.casefile.Entry;
import mingda.casework.clock.ActType;
import mingda.casework.delegation.Delegation;
import mingda.casework.delegation.Delegations;
import mingda.casework.problem.CaseProblem;
import mingda.eventing.problem.ProblemException;

/**
 * Who stands in for the head of the disclosure office in agreeing to extensions (条例 Art. 33), the one act that belongs to a
 * part which can be delegated. Needs a running transaction.
 */
@ApplicationScoped
class StandIns {

    /** The acts that a delegate records. */
    static final Set<ActType> DELEGATED = Set.of(ActType.EXTENSION_APPROVED, ActType.EXTENSION_REFUSED);

    private static final Set<Role> HEAD = Set.of(Role.OFFICE_HEAD);

    private final Delegations delegations;

    StandIns(Delegations delegations) {
        this.delegations = delegations;
    }

    /** The caller with the head's role where he stands in for one, else as he is. For {@link #DELEGATED} acts alone. */
    Caller withPlace(Caller caller) {
        if (caller.is(Role.OFFICE_HEAD) || places(caller).isEmpty()) {
            return caller;
        }
        Set<Role> roles = EnumSet.of(Role.OFFICE_HEAD);
        roles.addAll(caller.roles());
        return new Caller(caller.username(), caller.agency(), caller.unit(), roles);
    }

    /**
     * User name of the head in whose place the caller records the act; empty where it is his own or needs no head.
     *
     * @throws ProblemException 403 when that head asked for the extension himself
     */
    Optional<String> placeOf(ActType type, List<Entry> entries, Caller caller) {
        if (!DELEGATED.contains(type) || caller.is(Role.OFFICE_HEAD)) {
            return Optional.empty();
        }
        List<String> places = places(caller);
        Optional<String> asker = entries.reversed().stream()
                .filter(entry -> entry.type().equals(ActType.EXTENSION_REQUESTED.name()))
                .map(Entry::recordedBy)
                .findFirst();
        Optional<String> place = places.stream()
                .filter(head -> asker.filter(head::equals).isEmpty())
                .findFirst();
        if (place.isEmpty() && !places.isEmpty()) {
            throw new ProblemException(CaseProblem.SAME_PERSON);
        }
        return place;
    }

    private List<String> places(Caller caller) {
        return delegations.inForce(caller).stream()
                .filter(delegation -> delegation.isOfAny(HEAD))
                .map(Delegation::delegator)
                .toList();
    }
}
