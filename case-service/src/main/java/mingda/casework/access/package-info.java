/** Who calls, and which cases he may see: the only place that decides visibility. */
@NullMarked
package mingda.casework.access;

import org.jspecify.annotations.NullMarked;
