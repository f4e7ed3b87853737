/** Identifiers: UUIDv7. */
@NullMarked
package mingda.eventing.id;

import org.jspecify.annotations.NullMarked;
