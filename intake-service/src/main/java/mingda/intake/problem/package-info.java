/** The catalogue of refusals of the front door. */
@NullMarked
package mingda.intake.problem;

import org.jspecify.annotations.NullMarked;
