package mingda.casework.delegation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import mingda.casework.access.Role;
import org.jspecify.annotations.Nullable;

/** A delegation as the API shows it; the members are those of {@link Delegation}. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DelegationLine(
        UUID id,
        String agencyCode,
        String delegator,
        String delegate,
        List<String> roles,
        LocalDate from,
        LocalDate until,
        String reason,
        Delegation.State state,
        Instant createdAt,
        @Nullable String revokedBy,
        @Nullable Instant revokedAt) {

    static DelegationLine of(Delegation delegation, LocalDate today) {
        Delegation.Revoked revoked = delegation.revoked();
        return new DelegationLine(
                delegation.id(),
                delegation.agencyCode(),
                delegation.delegator(),
                delegation.delegate(),
                delegation.roles().stream().map(Role::claim).sorted().toList(),
                delegation.from(),
                delegation.until(),
                delegation.reason(),
                delegation.state(today),
                delegation.createdAt(),
                revoked == null ? null : revoked.by(),
                revoked == null ? null : revoked.at());
    }
}
