/** What was sent to whom by which channel, with proof; and the queue of what is still to be sent. */
@NullMarked
package mingda.notify.delivery;

import org.jspecify.annotations.NullMarked;
