/** The worklist (待办列表): the cases that a caller may see, filtered and sorted by what is due. */
@NullMarked
package mingda.casework.worklist;

import org.jspecify.annotations.NullMarked;
