/** Serves the console's pages: its own addresses lead to its one page, all others stay what they are. */
@NullMarked
package mingda.casework.console;

import org.jspecify.annotations.NullMarked;
