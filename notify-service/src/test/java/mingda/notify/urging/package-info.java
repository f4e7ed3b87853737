/** Urging, tested over HTTP with real tokens. */
@NullMarked
package mingda.notify.urging;

import org.jspecify.annotations.NullMarked;
