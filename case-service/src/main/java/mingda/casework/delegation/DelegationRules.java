package mingda.casework.delegation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;
import mingda.casework.directory.StaffMember;

/** Which delegations can stand beside each other, and which are good on a day. Pure. */
final class DelegationRules {

    private DelegationRules() {}

    /** Why a delegation can't be made. */
    enum Refusal {
        /** The delegator has delegated one of the parts already, in days that overlap. */
        OVERLAPS,
        /** The delegator stands in for somebody in that part then, or the delegate is away from it himself. */
        CHAIN
    }

    /** Why the new one can't stand beside these; empty when it can. */
    static Optional<Refusal> refusal(Delegation made, Collection<Delegation> others) {
        Optional<Refusal> refusal = Optional.empty();
        for (Delegation other : others) {
            if (other.revoked() != null || !meets(made, other)) {
                continue;
            }
            if (other.delegator().equals(made.delegator())) {
                return Optional.of(Refusal.OVERLAPS);
            }
            boolean handsOn = other.delegate().equals(made.delegator());
            boolean isAway = other.delegator().equals(made.delegate());
            if (handsOn || isAway) {
                refusal = Optional.of(Refusal.CHAIN);
            }
        }
        return refusal;
    }

    /**
     * The delegation as far as it is good on that day: both work for the agency still, and the delegator holds the parts
     * still.
     */
    static Optional<Delegation> good(
            Delegation delegation, Optional<StaffMember> delegator, Optional<StaffMember> delegate, LocalDate today) {
        boolean stands = delegation.state(today) == Delegation.State.IN_FORCE
                && delegate.filter(member -> worksFor(member, delegation)).isPresent();
        return delegator
                .filter(member -> stands && worksFor(member, delegation))
                .map(member -> new Delegation(
                        delegation.id(),
                        delegation.agencyCode(),
                        delegation.delegator(),
                        delegation.delegate(),
                        delegation.roles().stream()
                                .filter(role -> member.roles().contains(role.claim()))
                                .collect(Collectors.toSet()),
                        delegation.from(),
                        delegation.until(),
                        delegation.reason(),
                        delegation.createdAt(),
                        null))
                .filter(good -> !good.roles().isEmpty());
    }

    private static boolean worksFor(StaffMember member, Delegation delegation) {
        return member.active() && member.agencyCode().equals(delegation.agencyCode());
    }

    private static boolean meets(Delegation one, Delegation other) {
        return one.agencyCode().equals(other.agencyCode())
                && one.isOfAny(other.roles())
                && !one.until().isBefore(other.from())
                && !other.until().isBefore(one.from());
    }
}
