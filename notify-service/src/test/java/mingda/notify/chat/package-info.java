/** Work chat, tested with a real HTTP server that errs in every way. */
@NullMarked
package mingda.notify.chat;

import org.jspecify.annotations.NullMarked;
