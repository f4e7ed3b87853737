/** Text messages, tested with a real HTTP server that errs in every way. */
@NullMarked
package mingda.notify.sms;

import org.jspecify.annotations.NullMarked;
