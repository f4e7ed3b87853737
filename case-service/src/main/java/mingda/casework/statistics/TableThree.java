package mingda.casework.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Table three (收到和处理政府信息公开申请情况) of one year: 25 rows and 7 columns in the format of 2021. Every figure is counted for
 * itself, totals and carry-over as well, so that {@link #isBalanced()} can fail.
 */
public final class TableThree {

    /** Rows of the format of 2021. */
    public static final int ROWS = 25;

    /** Columns: the six classes of applicant and 总计. */
    public static final int COLUMNS = 7;

    static final int NEW = 1;
    static final int CARRIED_IN = 2;
    static final int FIRST_OUTCOME = 3;
    static final int LAST_OUTCOME = 23;
    static final int CLOSED = 24;
    static final int CARRIED_OUT = 25;

    private final int year;
    private final int[][] figures = new int[ROWS + 1][COLUMNS + 1];

    /** An empty table of that year. */
    public TableThree(int year) {
        this.year = year;
    }

    /** The rows, 1 to 25, in which an application counts in that year. */
    public static int[] rowsOf(Counted counted, int year) {
        return IntStream.of(
                        counted.isNewIn(year) ? NEW : 0,
                        counted.isOpenAtTheEndOf(year - 1) ? CARRIED_IN : 0,
                        counted.isClosedIn(year) ? counted.row() : 0,
                        counted.isClosedIn(year) ? CLOSED : 0,
                        counted.isOpenAtTheEndOf(year) ? CARRIED_OUT : 0)
                .filter(row -> row > 0)
                .toArray();
    }

    void add(ApplicantClass applicant, Counted counted) {
        for (int row : rowsOf(counted, year)) {
            raise(row, applicant.column());
            raise(row, COLUMNS);
        }
    }

    /** One more in this figure and in no other, so that a table can be wrong and the checks below can be tried. */
    void raise(int row, int column) {
        figures[row][column]++;
    }

    /** The figure of a row, 1 to 25, in a column, 1 to 7. */
    public int at(int row, int column) {
        return figures[row][column];
    }

    /** The seven figures of a row, 1 to 25. */
    public List<Integer> row(int row) {
        return Arrays.stream(figures[row]).skip(1).boxed().toList();
    }

    /**
     * What does not add up (rulebook 6.1, rules a to c): in each column 1 + 2 = 24 + 25 and 24 = 3 + … + 23, in each row the
     * total. Empty when all does.
     */
    public List<Imbalance> imbalances() {
        List<Imbalance> found = new ArrayList<>();
        for (int column = 1; column <= COLUMNS; column++) {
            int at = column;
            int outcomes = IntStream.rangeClosed(FIRST_OUTCOME, LAST_OUTCOME)
                    .map(row -> at(row, at))
                    .sum();
            check(found, "1+2=24+25", column, at(NEW, at) + at(CARRIED_IN, at), at(CLOSED, at) + at(CARRIED_OUT, at));
            check(found, "24=3+…+23", column, at(CLOSED, at), outcomes);
        }
        for (int row = 1; row <= ROWS; row++) {
            int at = row;
            int sum = IntStream.range(1, COLUMNS).map(column -> at(at, column)).sum();
            check(found, "总计", row, at(row, COLUMNS), sum);
        }
        return found;
    }

    /** Whether all adds up. */
    public boolean isBalanced() {
        return imbalances().isEmpty();
    }

    private static void check(List<Imbalance> found, String identity, int at, int left, int right) {
        if (left != right) {
            found.add(new Imbalance(identity, at, left, right));
        }
    }

    /**
     * Two figures that should be equal and are not.
     *
     * @param identity which rule
     * @param at the column, or for 总计 the row
     * @param left one side
     * @param right the other
     */
    public record Imbalance(String identity, int at, int left, int right) {}
}
