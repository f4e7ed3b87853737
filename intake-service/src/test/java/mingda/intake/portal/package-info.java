/** Tests. */
@NullMarked
package mingda.intake.portal;

import org.jspecify.annotations.NullMarked;
