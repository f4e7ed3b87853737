/** One case over REST: its page, its acts, its assignee and notes. */
@NullMarked
package mingda.casework.casepage;

import org.jspecify.annotations.NullMarked;
