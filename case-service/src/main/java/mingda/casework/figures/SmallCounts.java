package mingda.casework.figures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Decides which groups are too small to be shown, where a figure would point at a person (条例第十五条). Pure.
 *
 * <p>Where only one group would be hidden, the total would give it away: the smallest of the others is hidden with it.
 */
final class SmallCounts {

    private SmallCounts() {}

    /**
     * The groups to hide.
     *
     * @param counts how many cases each group has
     * @param smallest the least count that may be shown; 1 shows everything
     */
    static Set<String> hidden(Map<String, Long> counts, int smallest) {
        Set<String> hidden = new HashSet<>();
        List<Map.Entry<String, Long>> shown = new ArrayList<>();
        for (Map.Entry<String, Long> group : counts.entrySet()) {
            if (group.getValue() > 0 && group.getValue() < smallest) {
                hidden.add(group.getKey());
            } else if (group.getValue() > 0) {
                shown.add(group);
            }
        }
        if (hidden.size() == 1) {
            shown.stream()
                    .min(Map.Entry.<String, Long>comparingByValue()
                            .thenComparing(Comparator.comparing(Map.Entry::getKey)))
                    .ifPresent(next -> hidden.add(next.getKey()));
        }
        return hidden;
    }
}
