/** The derivation, tested with the real database and Kafka. */
@NullMarked
package mingda.notify.watch;

import org.jspecify.annotations.NullMarked;
