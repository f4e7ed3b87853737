/** The two clocks that a service injects: legal and technical. */
@NullMarked
package mingda.eventing.time;

import org.jspecify.annotations.NullMarked;
