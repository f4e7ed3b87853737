/** Lists in pages: {@code ?limit=50&cursor=} gives {@code {items, next?, total}}. */
@NullMarked
package mingda.eventing.paging;

import org.jspecify.annotations.NullMarked;
