/** Whether the service runs as a demo or in production, and what production refuses. */
@NullMarked
package mingda.eventing.mode;

import org.jspecify.annotations.NullMarked;
