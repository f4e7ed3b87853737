package mingda.casework.signoff;

import com.fasterxml.jackson.databind.node.ObjectNode;
import mingda.casework.access.Caller;
import org.jspecify.annotations.Nullable;

/**
 * In whose right a step is taken.
 *
 * @param caller who takes it, with his own roles and those in which he acts
 * @param onBehalfOf user name of who delegated his part, or null where the caller acts in his own right
 */
record Acting(Caller caller, @Nullable String onBehalfOf) {

    /** Says in an entry on whose behalf it was written (代签). */
    ObjectNode into(ObjectNode detail) {
        if (onBehalfOf != null) {
            detail.put("onBehalfOf", onBehalfOf);
        }
        return detail;
    }
}
