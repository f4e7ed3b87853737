/** Files that the applicant hands in: type by content, size and count limits. */
@NullMarked
package mingda.intake.attachment;

import org.jspecify.annotations.NullMarked;
