package mingda.casework.recompute;

import java.util.ArrayList;
import java.util.List;

/** What a change does to the open cases, as it is shown. */
final class Effect {

    /** More are counted, not listed: a publication may move every date there is. */
    private static final int MOST_LISTED = 1_000;

    private final List<Move> moves = new ArrayList<>();
    private int moved;
    private int examined;

    void add(Move move) {
        moved++;
        if (moves.size() < MOST_LISTED) {
            moves.add(move);
        }
    }

    void examined() {
        examined++;
    }

    /** The moves in the order of the cases, at most 1000. */
    List<Move> moves() {
        return List.copyOf(moves);
    }

    /** In how many cases a date moves. */
    int moved() {
        return moved;
    }

    /** How many open cases were looked at. */
    int examinedCases() {
        return examined;
    }
}
