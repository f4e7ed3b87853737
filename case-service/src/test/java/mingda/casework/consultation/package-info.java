@NullMarked
package mingda.casework.consultation;

import org.jspecify.annotations.NullMarked;
