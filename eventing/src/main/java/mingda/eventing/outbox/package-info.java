/** Sends what the service has to say, in the order of each key, once the change is committed. */
@NullMarked
package mingda.eventing.outbox;

import org.jspecify.annotations.NullMarked;
