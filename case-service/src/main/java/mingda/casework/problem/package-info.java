/** The refusals of the casework, in one catalogue. */
@NullMarked
package mingda.casework.problem;

import org.jspecify.annotations.NullMarked;
