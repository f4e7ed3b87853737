package mingda.casework.office;

import mingda.casework.statistics.Cell;
import mingda.casework.statistics.Layout;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.Worksheet;

/** Writes a statutory table into a sheet, merged as it is printed. */
public final class Grid {

    private static final double TWENTIETHS_PER_CHARACTER = 85;
    private static final double LEAST_WIDTH = 9;
    private static final double LINE_HEIGHT = 14;

    private Grid() {}

    /** Writes it with its title in the first row. */
    public static void write(Worksheet sheet, Layout layout) {
        int columns = layout.widths().size();
        for (int column = 0; column < columns; column++) {
            sheet.width(column, width(layout, column));
        }
        sheet.pageOrientation("landscape");
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 1);
        int[] lines = new int[layout.rows()];
        sheet.value(0, 0, layout.title());
        sheet.range(0, 0, 0, columns - 1).style().bold().fontSize(14).merge().set();
        for (Cell cell : layout.cells()) {
            int row = cell.row() + 1;
            if (cell.kind() == Cell.Kind.FIGURE) {
                sheet.value(row, cell.column(), cell.figure());
            } else {
                sheet.value(row, cell.column(), cell.text());
            }
            var style = sheet.range(row, cell.column(), row + cell.rows() - 1, cell.column() + cell.columns() - 1)
                    .style()
                    .borderStyle(BorderStyle.THIN)
                    .wrapText(true)
                    .verticalAlignment("center")
                    .horizontalAlignment(cell.kind() == Cell.Kind.LABEL && cell.rows() == 1 ? "left" : "center");
            if (cell.rows() * cell.columns() > 1) {
                style.merge();
            }
            style.set();
            if (cell.rows() == 1) {
                lines[cell.row()] = Math.max(lines[cell.row()], lines(cell, layout));
            }
        }
        for (int row = 0; row < lines.length; row++) {
            sheet.rowHeight(row + 1, LINE_HEIGHT * Math.max(1, lines[row]) + 4);
        }
    }

    /** How many lines the words need: a Chinese character is as wide as two digits, and no suite grows merged cells. */
    private static int lines(Cell cell, Layout layout) {
        double width = 0;
        for (int column = cell.column(); column < cell.column() + cell.columns(); column++) {
            width += width(layout, column);
        }
        return (int) Math.ceil((2.0 * cell.text().length() + 1) / width);
    }

    private static double width(Layout layout, int column) {
        return Math.max(LEAST_WIDTH, layout.widths().get(column) / TWENTIETHS_PER_CHARACTER);
    }
}
