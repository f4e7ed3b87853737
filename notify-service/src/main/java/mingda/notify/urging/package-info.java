/** Urging (督办): whoever supervises demands a word on a case, and gets one, or sees that none came. */
@NullMarked
package mingda.notify.urging;

import org.jspecify.annotations.NullMarked;
