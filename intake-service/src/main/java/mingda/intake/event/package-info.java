/** What the front door publishes on mingda.intake.application. */
@NullMarked
package mingda.intake.event;

import org.jspecify.annotations.NullMarked;
