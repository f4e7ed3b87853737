/** What the applicant sees of the case: state, dates, steps, explanation. */
@NullMarked
package mingda.intake.progress;

import org.jspecify.annotations.NullMarked;
