/** What readers choose within what duty allows: channels for each kind of alert, the digest, the language. */
@NullMarked
package mingda.notify.preference;

import org.jspecify.annotations.NullMarked;
