package mingda.casework.delegation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import mingda.casework.access.Role;
import org.jspecify.annotations.Nullable;

/**
 * That somebody's part is taken by a colleague for a time.
 *
 * @param id UUIDv7
 * @param agencyCode the agency of both
 * @param delegator user name of who is away
 * @param delegate user name of who stands in
 * @param roles the parts that are delegated: reviewer, office-head or signatory
 * @param from the first day
 * @param until the last day
 * @param reason why
 * @param createdAt when it was made, by the delegator
 * @param revoked that it ended early, or null
 */
public record Delegation(
        UUID id,
        String agencyCode,
        String delegator,
        String delegate,
        Set<Role> roles,
        LocalDate from,
        LocalDate until,
        String reason,
        Instant createdAt,
        @Nullable Revoked revoked) {

    /** The parts of the sign-off that can be delegated; checks stay with who is qualified for them. */
    public static final Set<Role> DELEGABLE = Set.of(Role.REVIEWER, Role.OFFICE_HEAD, Role.SIGNATORY);

    public Delegation {
        roles = Set.copyOf(roles);
    }

    /**
     * That it ended early.
     *
     * @param by user name
     * @param at when
     */
    public record Revoked(String by, Instant at) {}

    /** How it stands. */
    public enum State {
        /** Its first day is ahead. */
        UPCOMING,
        /** The delegate may act. */
        IN_FORCE,
        /** Its last day has passed. */
        OVER,
        /** Revoked. */
        REVOKED
    }

    /** How it stands on that day. */
    public State state(LocalDate today) {
        if (revoked != null) {
            return State.REVOKED;
        }
        if (today.isBefore(from)) {
            return State.UPCOMING;
        }
        return today.isAfter(until) ? State.OVER : State.IN_FORCE;
    }

    /** Whether it delegates one of these parts. */
    public boolean isOfAny(Collection<Role> parts) {
        return roles.stream().anyMatch(parts::contains);
    }
}
