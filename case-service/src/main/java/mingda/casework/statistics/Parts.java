package mingda.casework.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a split that holds for the fee alone (《政府信息公开信息处理费管理办法》第四条): one application, closed on the day on
 * which the last part is, in the row of all of them together.
 */
final class Parts {

    private final int[] rows;
    private final boolean[] closed;
    private final List<Turn> together = new ArrayList<>();

    private Parts(int size) {
        rows = new int[size];
        closed = new boolean[size];
    }

    static List<Turn> together(History split, Map<String, History> parts) {
        List<At> all = new ArrayList<>();
        for (int i = 0; i < split.parts().size(); i++) {
            @Nullable History part = parts.get(split.parts().get(i));
            if (part != null) {
                List<Turn> turns = part.isSplit() ? together(part, parts) : part.turns();
                for (Turn turn : turns) {
                    all.add(new At(i, turn));
                }
            }
        }
        all.sort(Comparator.comparing(At::on));
        Parts state = new Parts(split.parts().size());
        all.forEach(state::read);
        return state.together;
    }

    private record At(int part, Turn turn) {
        LocalDate on() {
            return turn.on();
        }
    }

    private void read(At at) {
        boolean before = allClosed();
        closed[at.part()] = at.turn().kind() == Turn.Kind.CLOSED;
        if (closed[at.part()]) {
            rows[at.part()] = at.turn().row();
        }
        boolean after = allClosed();
        if (after && !before) {
            together.add(new Turn(at.on(), Turn.Kind.CLOSED, Rows.together(rowsWithLast(at.part()))));
        } else if (before && !after) {
            together.add(new Turn(at.on(), at.turn().kind(), 0));
        }
    }

    /** The rows of the parts, the one that was closed last at the end. */
    private List<Integer> rowsWithLast(int last) {
        List<Integer> all = new ArrayList<>();
        for (int i = 0; i < rows.length; i++) {
            if (i != last) {
                all.add(rows[i]);
            }
        }
        all.add(rows[last]);
        return all;
    }

    private boolean allClosed() {
        for (boolean one : closed) {
            if (!one) {
                return false;
            }
        }
        return true;
    }
}
