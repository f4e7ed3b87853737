/** Tests. */
@NullMarked
package mingda.intake.document;

import org.jspecify.annotations.NullMarked;
