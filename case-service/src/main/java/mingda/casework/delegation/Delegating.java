package mingda.casework.delegation;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import mingda.casework.access.Caller;
import mingda.casework.access.Request;
import mingda.casework.access.Role;
import mingda.casework.directory.StaffDirectory;
import mingda.casework.problem.CaseProblem;
import mingda.eventing.id.Ids;
import mingda.eventing.problem.ProblemException;
import mingda.eventing.time.Legal;

/** Makes and revokes delegations. Every method needs a running transaction. */
@ApplicationScoped
class Delegating {

    /** The agency regulates its own work (条例 Art. 4). */
    private static final String ARTICLE = "条例第四条";

    private final Delegations delegations;
    private final StaffDirectory staff;
    private final Clock legal;

    Delegating(Delegations delegations, StaffDirectory staff, @Legal Clock legal) {
        this.delegations = delegations;
        this.staff = staff;
        this.legal = legal;
    }

    /**
     * Somebody delegates his own parts.
     *
     * @param body {@code {delegate, roles?, from, until, reason}}
     * @throws ProblemException 403, 422 or 409
     */
    Delegation make(JsonNode body, Caller caller) {
        Request.require(caller, Role.REVIEWER, Role.OFFICE_HEAD, Role.SIGNATORY);
        String agency = caller.agency();
        if (agency == null) {
            throw new ProblemException(CaseProblem.NOT_YOUR_AGENCY);
        }
        Set<Role> own = EnumSet.copyOf(Delegation.DELEGABLE);
        own.retainAll(caller.roles());
        LocalDate today = LocalDate.now(legal);
        Delegation made = DelegationForm.read(
                body,
                Ids.next(),
                new DelegationForm.Maker(caller.username(), agency, own),
                staff.all(),
                today,
                legal.instant());
        List<Delegation> others = delegations.lock(agency, today);
        Optional<DelegationRules.Refusal> refusal = DelegationRules.refusal(made, others);
        if (refusal.isPresent()) {
            DelegationProblem problem = switch (refusal.get()) {
                case OVERLAPS -> DelegationProblem.OVERLAPS;
                case CHAIN -> DelegationProblem.CHAIN;
            };
            throw new ProblemException(problem)
                    .with("article", ARTICLE)
                    .with("allowedActs", List.of())
                    .with(
                            "others",
                            others.stream()
                                    .filter(other -> DelegationRules.refusal(made, List.of(other))
                                            .isPresent())
                                    .map(other -> other.id().toString())
                                    .toList());
        }
        delegations.add(made);
        return delegations.find(made.id()).orElseThrow();
    }

    /**
     * The delegator, or an administrator of the agency, ends it.
     *
     * @throws ProblemException 404, 403 or 409
     */
    Delegation revoke(UUID id, Caller caller) {
        Delegation delegation =
                delegations.find(id).orElseThrow(() -> new ProblemException(DelegationProblem.DELEGATION_NOT_FOUND));
        boolean administers = caller.is(Role.ADMINISTRATOR) && Objects.equals(delegation.agencyCode(), caller.agency());
        if (!delegation.delegator().equals(caller.username()) && !administers) {
            throw new ProblemException(DelegationProblem.NOT_YOURS);
        }
        delegations.lock(delegation.agencyCode(), LocalDate.now(legal));
        Delegation now = delegations.find(id).orElseThrow();
        Delegation.State state = now.state(LocalDate.now(legal));
        if (state == Delegation.State.REVOKED || state == Delegation.State.OVER) {
            throw new ProblemException(DelegationProblem.OVER)
                    .with("article", ARTICLE)
                    .with("allowedActs", List.of())
                    .with("delegationState", state.name());
        }
        delegations.revoke(id, caller.username());
        return delegations.find(id).orElseThrow();
    }
}
