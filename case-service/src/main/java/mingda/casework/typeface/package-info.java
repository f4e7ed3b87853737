/** The typefaces that letters and seals are set in: embedded from the resources, never from the machine. */
@NullMarked
package mingda.casework.typeface;

import org.jspecify.annotations.NullMarked;
