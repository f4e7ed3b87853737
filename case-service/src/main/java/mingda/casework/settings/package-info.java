/** The settings of the agencies, each change kept with who made it and why. */
@NullMarked
package mingda.casework.settings;

import org.jspecify.annotations.NullMarked;
