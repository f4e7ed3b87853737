/** Repeated requests: the first answer again for the same Idempotency-Key. */
@NullMarked
package mingda.eventing.repeat;

import org.jspecify.annotations.NullMarked;
