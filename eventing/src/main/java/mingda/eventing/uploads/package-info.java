/** What an upload is, by its content: its kind, its name, and whether it bears the mark of a state secret. */
@NullMarked
package mingda.eventing.uploads;

import org.jspecify.annotations.NullMarked;
