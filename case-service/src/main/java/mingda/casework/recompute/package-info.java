/** What a new calendar or a new setting does to open cases: shown before it is published, then carried out. */
@NullMarked
package mingda.casework.recompute;

import org.jspecify.annotations.NullMarked;
