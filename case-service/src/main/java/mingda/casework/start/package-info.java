/** What happens once, when the service starts over an empty database. */
@NullMarked
package mingda.casework.start;

import org.jspecify.annotations.NullMarked;
