package mingda.casework.annualreport;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import mingda.casework.statistics.Cell;
import mingda.casework.statistics.Layout;

/** How table two is laid out in the template of 国办公开办函〔2021〕30号: 14 rows, 4 columns. */
final class TableTwoLayout {

    private static final int COLUMNS = 4;
    private static final List<String> OF_RULES = List.of("made", "abolished", "inForce");

    private final List<Cell> cells = new ArrayList<>();
    private final JsonNode values;
    private int row;

    private TableTwoLayout(JsonNode values) {
        this.values = values;
    }

    static Layout of(JsonNode values) {
        TableTwoLayout table = new TableTwoLayout(values);
        table.item("第二十条第（一）项");
        table.line("信息内容", "本年制发件数", "本年废止件数", "现行有效件数");
        table.rule("规章", "regulations");
        table.rule("行政规范性文件", "normativeDocuments");
        table.item("第二十条第（五）项");
        table.wide("信息内容", "本年处理决定数量");
        table.wide("行政许可", table.value("permits"));
        table.item("第二十条第（六）项");
        table.wide("信息内容", "本年处理决定数量");
        table.wide("行政处罚", table.value("penalties"));
        table.wide("行政强制", table.value("compulsoryMeasures"));
        table.item("第二十条第（八）项");
        table.wide("信息内容", "本年收费金额（单位：万元）");
        table.wide("行政事业性收费", table.value(TableTwo.FEES));
        return new Layout(ReportPart.PROACTIVE.title(), table.row, List.of(2400, 2400, 2400, 2400), table.cells);
    }

    private void item(String words) {
        cells.add(cell(0, COLUMNS, words));
        row++;
    }

    private void line(String... words) {
        for (int column = 0; column < words.length; column++) {
            cells.add(cell(column, 1, words[column]));
        }
        row++;
    }

    private void wide(String label, String words) {
        cells.add(cell(0, 1, label));
        cells.add(cell(1, COLUMNS - 1, words));
        row++;
    }

    private void rule(String label, String name) {
        cells.add(cell(0, 1, label));
        for (int column = 0; column < OF_RULES.size(); column++) {
            cells.add(cell(column + 1, 1, words(values.path(name).path(OF_RULES.get(column)))));
        }
        row++;
    }

    private String value(String name) {
        return words(values.path(name));
    }

    /** Zero is printed; what nobody entered stays empty. */
    private static String words(JsonNode value) {
        return value.isNumber() ? value.decimalValue().toPlainString() : "";
    }

    private Cell cell(int column, int columns, String words) {
        return new Cell(row, column, 1, columns, Cell.Kind.HEAD, words, 0);
    }
}
