/** Documents issued to the applicant: own copies, listing, download. */
@NullMarked
package mingda.intake.document;

import org.jspecify.annotations.NullMarked;
