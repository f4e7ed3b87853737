/** Reads facts from JSON and collects what is wrong with them, each with its pointer and what to do. Pure. */
@NullMarked
package mingda.intake.reading;

import org.jspecify.annotations.NullMarked;
