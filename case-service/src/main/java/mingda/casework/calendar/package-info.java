/**
 * The work calendar (工作日历): which days count as 工作日 under the State Council's holiday notices, as data with versions.
 *
 * <p>Pure: imports nothing but the JDK. Every question is answered in constant time by prefix sums.
 */
@NullMarked
package mingda.casework.calendar;

import org.jspecify.annotations.NullMarked;
