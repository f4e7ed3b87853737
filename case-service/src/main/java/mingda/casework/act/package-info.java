/** Recording acts by the staff: what the procedure allows, by whom, and what must be given. */
@NullMarked
package mingda.casework.act;

import org.jspecify.annotations.NullMarked;
