/** What the system knows of a draft's facts, proposed with its source to whoever writes it; nothing is decided here. */
@NullMarked
package mingda.casework.proposals;

import org.jspecify.annotations.NullMarked;
