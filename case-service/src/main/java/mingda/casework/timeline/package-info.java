/** The bridge between stored or sent acts and the pure clock: JSON in, timelines out. */
@NullMarked
package mingda.casework.timeline;

import org.jspecify.annotations.NullMarked;
