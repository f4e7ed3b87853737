/** Messages to the applicant by mail or as text messages, queued in the database so that none is lost. */
@NullMarked
package mingda.intake.message;

import org.jspecify.annotations.NullMarked;
