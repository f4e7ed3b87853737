/** Tests. */
@NullMarked
package mingda.intake.attachment;

import org.jspecify.annotations.NullMarked;
