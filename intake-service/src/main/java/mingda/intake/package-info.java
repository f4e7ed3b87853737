/** The front door: citizens apply, follow, correct, withdraw and download here. */
@NullMarked
package mingda.intake;

import org.jspecify.annotations.NullMarked;
