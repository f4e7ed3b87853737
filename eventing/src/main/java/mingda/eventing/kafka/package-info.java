/** The broker: how records are sent and read. */
@NullMarked
package mingda.eventing.kafka;

import org.jspecify.annotations.NullMarked;
