/** A second count of generated years that shares no class with the service: what is wrong in one is not wrong in both. */
@NullMarked
package mingda.casework.recount;

import org.jspecify.annotations.NullMarked;
