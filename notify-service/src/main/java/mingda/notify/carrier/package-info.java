/** Takes deliveries from the queue and hands them to the channels, at least once. */
@NullMarked
package mingda.notify.carrier;

import org.jspecify.annotations.NullMarked;
