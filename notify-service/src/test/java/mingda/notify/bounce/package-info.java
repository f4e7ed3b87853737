/** Tests of mails that come back. */
@NullMarked
package mingda.notify.bounce;

import org.jspecify.annotations.NullMarked;
