package mingda.casework.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.IntStream;
import mingda.casework.statistics.Cell.Kind;
import org.junit.jupiter.api.Test;

/** The printed tables are those of the template of 国办公开办函〔2021〕30号: words, merged cells, and each figure in its place. */
class LayoutTest {

    /** Both tables have three rows of heads. */
    private static final List<Integer> HEADS = List.of(0, 1, 2);

    private final Tables tables = Published.tables();
    private final Layout three = Layout.three(tables.three(), TableFormat.OF_2021);
    private final Layout trial = Layout.three(tables.three(), TableFormat.TRIAL_2019);
    private final Layout four = Layout.four(tables.four());

    @Test
    void the_words_and_merged_cells_are_those_of_the_template() throws IOException {
        TreeSet<String> cells = new TreeSet<>(words("三", three));
        cells.addAll(words("四", four));
        assertEquals(template(), cells);
    }

    @Test
    void table_three_has_28_rows_and_10_columns_and_table_four_4_and_15() {
        assertEquals("三、收到和处理政府信息公开申请情况", three.title());
        assertEquals("四、政府信息公开行政复议、行政诉讼情况", four.title());
        assertEquals(List.of(28, 26, 4), List.of(three.rows(), trial.rows(), four.rows()));
        assertEquals(
                List.of(10, 10, 15),
                List.of(
                        three.widths().size(),
                        trial.widths().size(),
                        four.widths().size()));
    }

    @Test
    void every_place_of_the_grid_belongs_to_one_cell() {
        for (Layout layout : List.of(three, trial, four)) {
            int[][] covered = new int[layout.rows()][layout.widths().size()];
            for (Cell cell : layout.cells()) {
                for (int row = cell.row(); row < cell.row() + cell.rows(); row++) {
                    for (int column = cell.column(); column < cell.column() + cell.columns(); column++) {
                        covered[row][column]++;
                    }
                }
            }
            for (int row = 0; row < covered.length; row++) {
                for (int column = 0; column < covered[row].length; column++) {
                    assertEquals(1, covered[row][column], layout.title() + " row " + row + " column " + column);
                }
            }
        }
    }

    /** The three rows of heads and the three columns of words come first; 0 is printed as 0. */
    @Test
    void the_figures_stand_right_of_the_words_and_below_the_heads() {
        for (int row = 0; row < 25; row++) {
            assertEquals(Published.THREE.get(row), figures(three, 3 + row, 3), "row " + (row + 1));
        }
        assertEquals(Published.FOUR, figures(four, 3, 0));
        assertEquals(List.of(181, 5, 0, 0, 1, 0, 187), figures(trial, 23, 3), "（六）其他处理");
        assertEquals(25 * 7 + 15, count(three, Kind.FIGURE) + count(four, Kind.FIGURE));
    }

    @Test
    void heads_are_heads_and_the_words_of_lines_are_labels() {
        for (Layout layout : List.of(three, trial)) {
            assertTrue(of(layout, Kind.HEAD).stream().allMatch(cell -> HEADS.contains(cell.row())));
            assertTrue(of(layout, Kind.LABEL).stream().noneMatch(cell -> HEADS.contains(cell.row())));
        }
        assertTrue(of(four, Kind.HEAD).stream().allMatch(cell -> HEADS.contains(cell.row())));
        assertEquals(0, count(four, Kind.LABEL));
    }

    @Test
    void in_the_trial_format_the_other_ways_of_ending_are_one_line_without_items() {
        assertTrue(of(trial, Kind.LABEL).contains(Cell.label(23, 1, 1, 2, "（六）其他处理")));
        assertTrue(of(trial, Kind.LABEL).contains(Cell.label(5, 0, 20, 1, "三、本年度办理结果")));
        assertTrue(of(trial, Kind.LABEL).contains(Cell.label(25, 0, 1, 3, "四、结转下年度继续办理")));
    }

    private static List<String> words(String table, Layout layout) {
        List<String> words = new ArrayList<>();
        for (Cell cell : layout.cells()) {
            if (cell.kind() != Kind.FIGURE) {
                words.add("%s %d %d %d %d %s"
                        .formatted(table, cell.row(), cell.column(), cell.rows(), cell.columns(), cell.text()));
            }
        }
        return words;
    }

    private static List<Integer> figures(Layout layout, int row, int from) {
        List<Cell> cells = of(layout, Kind.FIGURE).stream()
                .filter(cell -> cell.row() == row)
                .toList();
        assertEquals(
                IntStream.range(from, from + cells.size()).boxed().toList(),
                cells.stream().map(Cell::column).toList());
        return cells.stream().map(Cell::figure).toList();
    }

    private static int count(Layout layout, Kind kind) {
        return of(layout, kind).size();
    }

    private static List<Cell> of(Layout layout, Kind kind) {
        return layout.cells().stream().filter(cell -> cell.kind() == kind).toList();
    }

    private static TreeSet<String> template() throws IOException {
        try (var in = Objects.requireNonNull(
                LayoutTest.class.getResourceAsStream("/annualreport/template-2021.txt"), "the template is missing")) {
            return new TreeSet<>(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList());
        }
    }
}
