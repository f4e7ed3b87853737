package mingda.casework.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * How the tables are laid out: the cells of the template of 国办公开办函〔2021〕30号, merged as there.
 *
 * @param title the head of the report's part
 * @param rows how many rows the grid has
 * @param widths the widths of its columns, in twentieths of a point, as in the template
 * @param cells every cell once, by row and column
 */
public record Layout(String title, int rows, List<Integer> widths, List<Cell> cells) {

    private static final int HEADS = 3;
    private static final int LABELS = 3;
    private static final List<String> RESULTS = List.of("结果维持", "结果纠正", "其他结果", "尚未审结", "总计");

    public Layout {
        widths = List.copyOf(widths);
        cells = List.copyOf(cells);
    }

    /** Table three in that format: 28 rows and 10 columns in the format of 2021. */
    public static Layout three(TableThree table, TableFormat format) {
        return three(format.lines().stream().map(line -> line.figures(table)).toList(), format);
    }

    /** The same of figures that were kept: seven for each line of the format. */
    public static Layout three(List<List<Integer>> kept, TableFormat format) {
        List<Cell> cells = new ArrayList<>(List.of(
                Cell.head(0, 0, HEADS, LABELS, "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）"),
                Cell.head(0, LABELS, 1, TableThree.COLUMNS, "申请人情况"),
                Cell.head(1, 3, 2, 1, ApplicantClass.NATURAL_PERSON.label().zh()),
                Cell.head(1, 4, 1, 5, "法人或其他组织"),
                Cell.head(1, 9, 2, 1, "总计")));
        for (ApplicantClass applicant : ApplicantClass.values()) {
            if (applicant != ApplicantClass.NATURAL_PERSON) {
                cells.add(Cell.head(
                        2,
                        LABELS + applicant.column() - 1,
                        1,
                        1,
                        applicant.label().zh()));
            }
        }
        List<TableFormat.Line> lines = format.lines();
        for (int i = 0; i < lines.size(); i++) {
            labels(cells, lines, i);
            List<Integer> figures = kept.get(i);
            for (int column = 0; column < figures.size(); column++) {
                cells.add(Cell.figure(HEADS + i, LABELS + column, figures.get(column)));
            }
        }
        List<Integer> widths = List.of(754, 921, 3271, 685, 685, 685, 685, 685, 685, 685);
        return new Layout("三、收到和处理政府信息公开申请情况", HEADS + lines.size(), widths, cells);
    }

    private static void labels(List<Cell> cells, List<TableFormat.Line> lines, int at) {
        TableFormat.Line line = lines.get(at);
        TableFormat.Line before = at == 0 ? null : lines.get(at - 1);
        int row = HEADS + at;
        String group = line.group();
        if (group == null) {
            cells.add(Cell.label(row, 0, 1, LABELS, line.section()));
            return;
        }
        if (before == null || !before.section().equals(line.section())) {
            int lasting = (int) lines.stream()
                    .filter(other -> other.section().equals(line.section()))
                    .count();
            cells.add(Cell.label(row, 0, lasting, 1, line.section()));
        }
        String item = line.item();
        if (item == null) {
            cells.add(Cell.label(row, 1, 1, 2, group));
            return;
        }
        if (before == null || !group.equals(before.group())) {
            int lasting = (int) lines.stream()
                    .filter(other -> Objects.equals(other.group(), group))
                    .count();
            cells.add(Cell.label(row, 1, lasting, 1, group));
        }
        cells.add(Cell.label(row, 2, 1, 1, item));
    }

    /** Table four: 4 rows and 15 columns. */
    public static Layout four(TableFour table) {
        return four(table.values());
    }

    /** The same of fifteen figures that were kept. */
    public static Layout four(List<Integer> values) {
        List<Cell> cells = new ArrayList<>(List.of(
                Cell.head(0, 0, 1, TableFour.GROUP, "行政复议"),
                Cell.head(0, TableFour.GROUP, 1, 2 * TableFour.GROUP, "行政诉讼")));
        for (int i = 0; i < RESULTS.size(); i++) {
            cells.add(Cell.head(1, i, 2, 1, RESULTS.get(i)));
        }
        cells.add(Cell.head(1, TableFour.GROUP, 1, TableFour.GROUP, "未经复议直接起诉"));
        cells.add(Cell.head(1, 2 * TableFour.GROUP, 1, TableFour.GROUP, "复议后起诉"));
        for (int column = TableFour.GROUP; column < 3 * TableFour.GROUP; column++) {
            cells.add(Cell.head(2, column, 1, 1, RESULTS.get(column % TableFour.GROUP)));
        }
        for (int column = 0; column < values.size(); column++) {
            cells.add(Cell.figure(3, column, values.get(column)));
        }
        return new Layout("四、政府信息公开行政复议、行政诉讼情况", 4, java.util.Collections.nCopies(values.size(), 650), cells);
    }
}
