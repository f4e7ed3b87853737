/** The contracts of events, tested on both sides. */
@NullMarked
package mingda.notify.events;

import org.jspecify.annotations.NullMarked;
