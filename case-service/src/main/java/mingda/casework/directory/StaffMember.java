package mingda.casework.directory;

import java.util.List;
import mingda.casework.access.Caller;
import mingda.casework.access.Role;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who works on cases.
 *
 * @param username as the identity provider knows him
 * @param agencyCode the agency that he works for
 * @param unit his section, or null
 * @param name his name
 * @param email where mails reach him
 * @param roles names of his roles
 * @param active whether he works there still
 * @param language {@code zh} or {@code en}
 */
public record StaffMember(
        String username,
        String agencyCode,
        @Nullable String unit,
        String name,
        String email,
        List<String> roles,
        boolean active,
        String language) {

    public StaffMember {
        roles = List.copyOf(roles);
    }

    /** Whether the caller may know of him: colleagues do, supervisors and administrators know everybody. */
    public boolean isKnownTo(Caller caller) {
        return caller.isAnyOf(Role.SUPERVISOR, Role.ADMINISTRATOR) || agencyCode.equals(caller.agency());
    }
}
