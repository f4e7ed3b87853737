/** Pages of lists of versions. */
@NullMarked
package mingda.casework.paging;

import org.jspecify.annotations.NullMarked;
