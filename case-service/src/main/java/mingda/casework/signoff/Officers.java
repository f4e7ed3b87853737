package mingda.casework.signoff;

import java.util.Set;
import mingda.casework.access.Caller;
import mingda.casework.access.Role;

/** Asks the procedure on behalf of the officers. */
final class Officers {

    private Officers() {}

    /** An officer of the caller's agency: whether he might record the act that sending the document is. */
    static Caller of(Caller caller) {
        return new Caller(caller.username(), caller.agency(), caller.unit(), Set.of(Role.OFFICER));
    }
}
