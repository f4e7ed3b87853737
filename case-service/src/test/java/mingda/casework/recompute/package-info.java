/** Tests of what a new calendar or a new setting does to open cases. */
@NullMarked
package mingda.casework.recompute;

import org.jspecify.annotations.NullMarked;
