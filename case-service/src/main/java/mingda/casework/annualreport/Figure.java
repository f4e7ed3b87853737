package mingda.casework.annualreport;

import java.util.Arrays;
import java.util.List;
import mingda.casework.json.Wrong;
import mingda.casework.statistics.Challenge;
import mingda.casework.statistics.Counted;
import mingda.casework.statistics.History;
import mingda.casework.statistics.TableFormat;
import mingda.casework.statistics.TableFour;
import mingda.casework.statistics.TableThree;
import org.jspecify.annotations.Nullable;

/** One figure of the tables: which cases it counts. */
sealed interface Figure {

    /** Whether it counts the application in that year. */
    default boolean counts(History history, Counted counted, int year) {
        return false;
    }

    /** Whether it counts the reconsideration or suit in that year. */
    default boolean counts(Challenge challenge, int year) {
        return false;
    }

    /** A figure of table three: the rows that its line adds up, and its column, 7 for the total. */
    record OfThree(List<Integer> rows, int column) implements Figure {
        @Override
        public boolean counts(History history, Counted counted, int year) {
            boolean inColumn =
                    column == TableThree.COLUMNS || history.applicant().column() == column;
            return inColumn && Arrays.stream(TableThree.rowsOf(counted, year)).anyMatch(rows::contains);
        }
    }

    /** A figure of table four, 1 to 15. */
    record OfFour(int place) implements Figure {
        @Override
        public boolean counts(Challenge challenge, int year) {
            return TableFour.placeOf(challenge, year).stream()
                    .anyMatch(at -> at == place || TableFour.totalOf(at) == place);
        }
    }

    /**
     * Reads which figure is asked for.
     *
     * @throws mingda.eventing.problem.ProblemException 422 when there is no such figure
     */
    static Figure read(@Nullable String table, @Nullable String row, @Nullable String column, TableFormat format) {
        Wrong wrong = new Wrong();
        boolean four = "4".equals(table);
        if (table != null && !table.isBlank() && !four && !table.equals("3")) {
            wrong.add("/table", "choice", "请选择其中之一：3, 4", "Choose one of: 3, 4");
        }
        int at = number("/column", column, four ? 15 : TableThree.COLUMNS, wrong);
        int line = four ? 1 : number("/row", row, format.lines().size(), wrong);
        wrong.throwIfAny();
        return four ? new OfFour(at) : new OfThree(format.lines().get(line - 1).rows(), at);
    }

    private static int number(String pointer, @Nullable String text, int most, Wrong wrong) {
        if (text != null && text.matches("[0-9]{1,2}")) {
            int number = Integer.parseInt(text);
            if (number >= 1 && number <= most) {
                return number;
            }
        }
        wrong.add(pointer, "range", "请填写 1 至 " + most + " 的整数。", "Give a whole number from 1 to " + most + ".");
        return 1;
    }
}
