/** Withdrawal (撤回) of an application by the applicant. */
@NullMarked
package mingda.intake.withdrawal;

import org.jspecify.annotations.NullMarked;
