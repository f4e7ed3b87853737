/** Tests. */
@NullMarked
package mingda.intake.application;

import org.jspecify.annotations.NullMarked;
