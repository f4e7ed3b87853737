/** Application numbers and query codes: how they are made, written, normalised and hashed. Pure. */
@NullMarked
package mingda.intake.number;

import org.jspecify.annotations.NullMarked;
