/** The rules, tested without a database. */
@NullMarked
package mingda.notify.tier;

import org.jspecify.annotations.NullMarked;
