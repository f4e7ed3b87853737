/** Limit of public calls by address. */
@NullMarked
package mingda.eventing.limit;

import org.jspecify.annotations.NullMarked;
