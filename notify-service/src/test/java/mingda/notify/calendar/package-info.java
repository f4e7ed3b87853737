/** The derivation, tested with the real database and Kafka. */
@NullMarked
package mingda.notify.calendar;

import org.jspecify.annotations.NullMarked;
