/** Who may see an application: number and query code, limited attempts, and the replacement of a lost code. */
@NullMarked
package mingda.intake.access;

import org.jspecify.annotations.NullMarked;
