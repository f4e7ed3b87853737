/** Codes that people read from paper and type. */
@NullMarked
package mingda.casework.code;

import org.jspecify.annotations.NullMarked;
