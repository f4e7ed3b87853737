package mingda.casework.annualreport;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import mingda.casework.statistics.TableFormat;
import mingda.casework.statistics.TableThree;
import mingda.casework.statistics.Tables;
import org.jspecify.annotations.Nullable;

/**
 * Tables three and four as the API shows them.
 *
 * @param year the year, 1 January to 31 December in Shanghai
 * @param agency code of the answering body; null for the sum of all
 * @param format key of the table's definition
 * @param notice the notice that prescribes it
 * @param tableThree 收到和处理政府信息公开申请情况
 * @param tableFour 行政复议、行政诉讼情况
 * @param balanced whether every identity holds
 * @param imbalances the identities that do not, left out where all do
 */
record AnnualTables(
        int year,
        @Nullable String agency,
        String format,
        String notice,
        Three tableThree,
        Four tableFour,
        boolean balanced,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> imbalances) {

    /** Table three: its lines in the order of the notice. */
    record Three(List<Line> rows) {}

    /** Table four: fifteen figures in the order of the notice. */
    record Four(List<Integer> values) {}

    /**
     * A line of table three.
     *
     * @param no its number in the definition
     * @param label its words
     * @param values the six classes of applicant and the total
     */
    record Line(int no, String label, List<Integer> values) {}

    static AnnualTables of(@Nullable String agency, Tables tables, TableFormat format) {
        List<Line> lines = format.lines().stream()
                .map(line -> new Line(line.no(), line.label(), line.figures(tables.three())))
                .toList();
        return new AnnualTables(
                tables.year(),
                agency,
                format.key(),
                format.notice(),
                new Three(lines),
                new Four(tables.four().values()),
                tables.isBalanced(),
                imbalances(tables));
    }

    private static List<String> imbalances(Tables tables) {
        List<String> found = new ArrayList<>();
        for (TableThree.Imbalance imbalance : tables.three().imbalances()) {
            found.add(
                    imbalance.identity() + " @" + imbalance.at() + ": " + imbalance.left() + " ≠ " + imbalance.right());
        }
        tables.four().imbalances().forEach(group -> found.add("四 @" + group));
        if (!tables.three().row(2).equals(tables.before().row(25))) {
            found.add("2 ≠ 25 @" + (tables.year() - 1));
        }
        return found;
    }
}
