package mingda.casework.casefile;

import java.util.List;
import mingda.casework.clock.Timeline;

/**
 * The acts of a case came to another timeline. Fired in the transaction that stores it, for features that must follow it.
 *
 * @param file the case as it is now
 * @param timeline as of the legal today
 * @param entries all that it holds, in the order in which it was written
 */
public record TimelineChanged(CaseFile file, Timeline timeline, List<Entry> entries) {}
