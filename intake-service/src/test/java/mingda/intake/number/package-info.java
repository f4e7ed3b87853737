/** Tests. */
@NullMarked
package mingda.intake.number;

import org.jspecify.annotations.NullMarked;
