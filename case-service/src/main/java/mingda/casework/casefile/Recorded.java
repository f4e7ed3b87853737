package mingda.casework.casefile;

import java.util.List;
import mingda.casework.clock.Timeline;

/**
 * What recording acts came to.
 *
 * @param acts the new entries, in order
 * @param file the case file after them
 * @param timeline its timeline as of the legal today
 */
public record Recorded(List<Entry> acts, CaseFile file, Timeline timeline) {

    public Recorded {
        acts = List.copyOf(acts);
    }
}
