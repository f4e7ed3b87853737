/** The versions of the work calendar: stored, imported, published, and their effect on open cases. */
@NullMarked
package mingda.casework.worktime;

import org.jspecify.annotations.NullMarked;
