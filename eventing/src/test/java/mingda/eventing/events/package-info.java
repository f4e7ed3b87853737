@NullMarked
package mingda.eventing.events;

import org.jspecify.annotations.NullMarked;
