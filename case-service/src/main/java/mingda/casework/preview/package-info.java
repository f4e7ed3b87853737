/** The public calculators of deadlines and fees. */
@NullMarked
package mingda.casework.preview;

import org.jspecify.annotations.NullMarked;
