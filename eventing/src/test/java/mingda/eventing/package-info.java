@NullMarked
package mingda.eventing;

import org.jspecify.annotations.NullMarked;
