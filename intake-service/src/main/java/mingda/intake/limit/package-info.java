/** Limit of public calls by address. */
@NullMarked
package mingda.intake.limit;

import org.jspecify.annotations.NullMarked;
