/** Tests. */
@NullMarked
package mingda.intake.event;

import org.jspecify.annotations.NullMarked;
