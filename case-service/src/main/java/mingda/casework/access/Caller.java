package mingda.casework.access;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who calls, as the token says.
 *
 * @param username the staff member's user name; never a citizen's
 * @param agency code of the agency that he works for, or null for a service account
 * @param unit his section, or null
 * @param roles what he may do
 */
public record Caller(
        String username, @Nullable String agency, @Nullable String unit, Set<Role> roles) {

    public Caller {
        roles = Set.copyOf(roles);
    }

    /** The suite itself: registers what arrived, recomputes, loads the demo data. */
    public static Caller system() {
        return new Caller("system", null, null, Set.of());
    }

    /** Whether he holds the role. */
    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** Whether he holds one of the roles. */
    public boolean isAnyOf(Role... any) {
        for (Role role : any) {
            if (roles.contains(role)) {
                return true;
            }
        }
        return false;
    }
}
