/** Tests of what readers choose. */
@NullMarked
package mingda.notify.preference;

import org.jspecify.annotations.NullMarked;
