/** RFC 9457 problems: one catalogue per service, in the reader's language. */
@NullMarked
package mingda.eventing.problem;

import org.jspecify.annotations.NullMarked;
