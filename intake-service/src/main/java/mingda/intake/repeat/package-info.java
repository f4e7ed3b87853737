/** The same request sent again: one effect, and the first answer byte for byte. */
@NullMarked
package mingda.intake.repeat;

import org.jspecify.annotations.NullMarked;
