/** The inbox over HTTP: the list, the acknowledgement and the live stream. */
@NullMarked
package mingda.notify.inbox;

import org.jspecify.annotations.NullMarked;
