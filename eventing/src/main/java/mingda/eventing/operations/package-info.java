/** What a person who runs the service sees and does: blocked events, metrics, event schemas. */
@NullMarked
package mingda.eventing.operations;

import org.jspecify.annotations.NullMarked;
