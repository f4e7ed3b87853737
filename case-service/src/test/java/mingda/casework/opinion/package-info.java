@NullMarked
package mingda.casework.opinion;

import org.jspecify.annotations.NullMarked;
