/** The tier plans, tested over HTTP with real tokens. */
@NullMarked
package mingda.notify.plan;

import org.jspecify.annotations.NullMarked;
