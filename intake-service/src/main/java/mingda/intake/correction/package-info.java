/** Corrections (补正) that the applicant hands in. */
@NullMarked
package mingda.intake.correction;

import org.jspecify.annotations.NullMarked;
