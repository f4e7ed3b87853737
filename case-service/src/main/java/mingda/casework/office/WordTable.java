package mingda.casework.office;

import java.math.BigInteger;
import mingda.casework.statistics.Cell;
import mingda.casework.statistics.Layout;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableRowAlign;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableCell.XWPFVertAlign;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/** Writes a statutory table into a document, merged as it is printed. */
public final class WordTable {

    private static final int SIZE = 9;

    private WordTable() {}

    /** Appends the table. */
    public static void append(XWPFDocument document, Layout layout) {
        XWPFTable table = document.createTable(layout.rows(), 1);
        table.setTableAlignment(TableRowAlign.CENTER);
        CTTblGrid grid = table.getCTTbl().addNewTblGrid();
        layout.widths().forEach(width -> grid.addNewGridCol().setW(BigInteger.valueOf(width)));
        for (int row = 0; row < layout.rows(); row++) {
            row(table.getRow(row), row, layout);
        }
    }

    private static void row(XWPFTableRow row, int at, Layout layout) {
        row.setCantSplitRow(true);
        int placed = 0;
        for (int column = 0; column < layout.widths().size(); ) {
            Cell cell = covering(layout, at, column);
            write(placed == 0 ? row.getCell(0) : row.addNewTableCell(), cell, at, layout);
            column += cell.columns();
            placed++;
        }
    }

    private static Cell covering(Layout layout, int row, int column) {
        return layout.cells().stream()
                .filter(cell -> cell.row() <= row
                        && row < cell.row() + cell.rows()
                        && cell.column() <= column
                        && column < cell.column() + cell.columns())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no cell covers row " + row + ", column " + column));
    }

    private static void write(XWPFTableCell into, Cell cell, int row, Layout layout) {
        CTTcPr properties = into.getCTTc().isSetTcPr()
                ? into.getCTTc().getTcPr()
                : into.getCTTc().addNewTcPr();
        int width = layout.widths().subList(cell.column(), cell.column() + cell.columns()).stream()
                .mapToInt(Integer::intValue)
                .sum();
        into.setWidth(Integer.toString(width));
        if (cell.columns() > 1) {
            properties.addNewGridSpan().setVal(BigInteger.valueOf(cell.columns()));
        }
        if (cell.rows() > 1) {
            properties.addNewVMerge().setVal(row == cell.row() ? STMerge.RESTART : STMerge.CONTINUE);
        }
        into.setVerticalAlignment(XWPFVertAlign.CENTER);
        XWPFParagraph paragraph = into.getParagraphs().getFirst();
        paragraph.setSpacingAfter(0);
        boolean left = cell.kind() == Cell.Kind.LABEL && cell.rows() == 1;
        paragraph.setAlignment(left ? ParagraphAlignment.LEFT : ParagraphAlignment.CENTER);
        if (row == cell.row()) {
            XWPFRun run = paragraph.createRun();
            Fonts.set(run, Fonts.SONG, SIZE);
            run.setText(cell.kind() == Cell.Kind.FIGURE ? Integer.toString(cell.figure()) : cell.text());
        }
    }
}
