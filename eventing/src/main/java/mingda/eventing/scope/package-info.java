/** Transactions with the row-level security scope that they run in. */
@NullMarked
package mingda.eventing.scope;

import org.jspecify.annotations.NullMarked;
