/** The inbox and the stream, tested over HTTP with real tokens. */
@NullMarked
package mingda.notify.inbox;

import org.jspecify.annotations.NullMarked;
