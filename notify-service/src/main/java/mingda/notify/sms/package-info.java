/** Text messages (短信) by a gateway that takes signed requests. */
@NullMarked
package mingda.notify.sms;

import org.jspecify.annotations.NullMarked;
