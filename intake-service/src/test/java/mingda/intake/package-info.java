/** Tests of the front door. */
@NullMarked
package mingda.intake;

import org.jspecify.annotations.NullMarked;
