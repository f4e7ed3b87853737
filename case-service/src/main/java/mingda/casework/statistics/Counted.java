package mingda.casework.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One application as table three counts it: new once, closed at most once, in one row.
 *
 * @param openedOn the day of receipt, or of the reopening where that counts as new
 * @param closedOn the day of the closing that counts; null while it is open at every year's end
 * @param row the row of that closing, 3 to 23; 0 while there is none
 */
public record Counted(LocalDate openedOn, @Nullable LocalDate closedOn, int row) {

    /**
     * The applications that a case is counted as: one, and one more for each reopening where {@code reopenCounts}.
     *
     * <p>A case counts as closed in the first year at whose end it stands closed, in the row of its last closing by then;
     * what happens later changes no earlier year (rulebook 13 O15). So a row is corrected within its own year only.
     */
    public static List<Counted> of(History history, boolean reopenCounts) {
        List<Counted> counted = new ArrayList<>();
        LocalDate opened = history.receivedOn();
        List<Turn> turns = new ArrayList<>();
        for (Turn turn : history.turns()) {
            if (reopenCounts && turn.kind() == Turn.Kind.REOPENED) {
                counted.add(of(opened, turns));
                opened = turn.on();
                turns = new ArrayList<>();
            } else {
                turns.add(turn);
            }
        }
        counted.add(of(opened, turns));
        return counted;
    }

    private static Counted of(LocalDate opened, List<Turn> turns) {
        for (int i = 0; i < turns.size(); i++) {
            Turn turn = turns.get(i);
            boolean lastOfItsYear = i + 1 == turns.size()
                    || turns.get(i + 1).on().getYear() > turn.on().getYear();
            if (turn.kind() == Turn.Kind.CLOSED && lastOfItsYear) {
                LocalDate closed = turn.on().isBefore(opened) ? opened : turn.on();
                return new Counted(opened, closed, turn.row());
            }
        }
        return new Counted(opened, null, 0);
    }

    /** Row 1: 本年新收. */
    boolean isNewIn(int year) {
        return openedOn.getYear() == year;
    }

    /** Rows 3 to 23: 本年度办理结果. */
    boolean isClosedIn(int year) {
        return closedOn != null && closedOn.getYear() == year;
    }

    /** Row 25 of the year: open on 31 December 24:00. Row 2 of the next. */
    boolean isOpenAtTheEndOf(int year) {
        return openedOn.getYear() <= year && (closedOn == null || closedOn.getYear() > year);
    }
}
