/** What must have been told, worked out anew from the prose of the rulebook: imports nothing of the service. */
@NullMarked
package mingda.notify.simulation;

import org.jspecify.annotations.NullMarked;
