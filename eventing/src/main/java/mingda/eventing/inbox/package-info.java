/** Receives events: each takes effect once, in the order of its key; what can't be applied waits for a person. */
@NullMarked
package mingda.eventing.inbox;

import org.jspecify.annotations.NullMarked;
