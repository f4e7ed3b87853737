/** Warns administrators and supervisors before the published work calendar ends. */
@NullMarked
package mingda.notify.calendar;

import org.jspecify.annotations.NullMarked;
