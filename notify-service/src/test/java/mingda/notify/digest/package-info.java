/** Tests of the daily digest. */
@NullMarked
package mingda.notify.digest;

import org.jspecify.annotations.NullMarked;
