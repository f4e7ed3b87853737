@NullMarked
package mingda.casework.delegation;

import org.jspecify.annotations.NullMarked;
