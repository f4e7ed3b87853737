package mingda.casework.recompute;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a change does to the open cases, as it is shown. */
final class Effect {

    /** More are counted, not listed: a publication may move every date there is. */
    private static final int MOST_LISTED = 1_000;

    private final List<Move> moves = new ArrayList<>();
    private int moved;
    private int examined;
    private boolean complete = true;

    void add(Move move) {
        moved++;
        if (moves.size() < MOST_LISTED) {
            moves.add(move);
        }
    }

    void examined() {
        examined++;
    }

    /** Time ran out before every open case was looked at. */
    void cutShort() {
        complete = false;
    }

    /**
     * As it is told: the moves in the order of the cases, at most 1000; in how many cases a date moves; how many open cases
     * were looked at, and whether these were all.
     */
    Map<String, Object> told() {
        return Map.of("moves", List.copyOf(moves), "moved", moved, "examined", examined, "complete", complete);
    }
}
