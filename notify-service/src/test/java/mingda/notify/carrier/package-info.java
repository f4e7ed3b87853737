/** Tests of the order in which alerts leave. */
@NullMarked
package mingda.notify.carrier;

import org.jspecify.annotations.NullMarked;
