/** Tests of the messenger. */
@NullMarked
package mingda.notify;

import org.jspecify.annotations.NullMarked;
