/** Follows the cases of casework: reads its events and hands them to the features. */
@NullMarked
package mingda.intake.following;

import org.jspecify.annotations.NullMarked;
