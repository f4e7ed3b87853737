package mingda.casework.statistics;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Counts cases one by one into a tally, in any order and without keeping them. Only the parts of a split that counts once
 * are kept until all of them have come.
 */
public final class Counter {

    private final Tally tally;
    private final Set<String> partNumbers;
    private final Map<String, History> splitByNumber = new HashMap<>();
    private final Map<String, History> partByNumber = new HashMap<>();
    private final Map<String, Practice> practices = new HashMap<>();

    /** @param partNumbers the numbers of all cases that came of a split */
    public Counter(Tally tally, Set<String> partNumbers) {
        this.tally = tally;
        this.partNumbers = Set.copyOf(partNumbers);
    }

    /** Counts a case as its agency does it. */
    public void add(History history, Practice practice) {
        history.challenges().forEach(challenge -> tally.challenge(history, challenge));
        boolean isPart = partNumbers.contains(history.number());
        if (practice.splitCountsOnce() && (isPart || history.isSplit())) {
            practices.put(history.number(), practice);
            if (history.isSplit()) {
                splitByNumber.put(history.number(), history);
            }
            if (isPart) {
                partByNumber.put(history.number(), history);
            }
        } else if (!history.isSplit()) {
            count(history, practice);
        }
    }

    /** Counts what was kept; nothing can be added after it. */
    public void finish() {
        for (History split : splitByNumber.values()) {
            if (!partByNumber.containsKey(split.number())) {
                Practice practice = practices.getOrDefault(split.number(), new Practice(true, false));
                count(split.with(Parts.together(split, partByNumber)), practice);
            }
        }
    }

    private void count(History history, Practice practice) {
        for (Counted counted : Counted.of(history, practice.reopenCounts())) {
            tally.application(history, counted);
        }
    }
}
