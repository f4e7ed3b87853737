package mingda.casework.imported;

import java.io.IOException;
import java.io.InputStream;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import mingda.casework.json.Wrong;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** Reads the first sheet of a workbook line by line. */
final class Sheet {

    /** The most lines of one take-over. */
    static final int MOST = 20_000;

    private Sheet() {}

    /**
     * Hands over each line with its number in the sheet.
     *
     * @throws mingda.eventing.problem.ProblemException 422 when it is no workbook, its heads are not ours, or it is too long
     */
    static void read(InputStream in, BiConsumer<Integer, Line> lines) {
        Wrong wrong = new Wrong();
        try (ReadableWorkbook workbook = new ReadableWorkbook(in);
                Stream<Row> rows = workbook.getFirstSheet().openStream()) {
            Iterator<Row> all = rows.iterator();
            Map<Integer, Head> heads = heads(all, wrong);
            wrong.throwIfAny();
            int count = 0;
            while (all.hasNext()) {
                Row row = all.next();
                Map<Head, String> values = values(row, heads);
                if (!values.isEmpty()) {
                    if (++count > MOST) {
                        wrong.add("", "too-long", "一次最多 " + MOST + " 行，请分批导入。", "At most " + MOST + " lines at once.");
                        throw wrong.problem();
                    }
                    lines.accept(row.getRowNum(), new Line(values));
                }
            }
        } catch (IOException | ExcelReaderException e) {
            wrong.add("", "workbook", "请上传 .xlsx 工作簿。", "Send an .xlsx workbook.");
            throw wrong.problem();
        }
    }

    private static Map<Integer, Head> heads(Iterator<Row> rows, Wrong wrong) {
        Map<Integer, Head> heads = new LinkedHashMap<>();
        if (rows.hasNext()) {
            for (Cell cell : rows.next()) {
                if (cell != null) {
                    Head.of(text(cell)).ifPresent(head -> heads.put(cell.getColumnIndex(), head));
                }
            }
        }
        for (Head needed : new Head[] {
            Head.SOURCE_NO, Head.AGENCY, Head.CHANNEL, Head.SUBMITTED_ON, Head.APPLICANT_CLASS, Head.NAME
        }) {
            if (!heads.containsValue(needed)) {
                wrong.add(
                        "/" + needed.key(),
                        "required",
                        "首行缺少“" + needed.zh() + "”一列。",
                        "The first row lacks the column " + needed.key() + ".");
            }
        }
        return heads;
    }

    private static Map<Head, String> values(Row row, Map<Integer, Head> heads) {
        Map<Head, String> values = new EnumMap<>(Head.class);
        heads.forEach((column, head) -> {
            Optional<Cell> cell = row.getOptionalCell(column);
            String text = cell.map(each -> head.name().endsWith("_ON") ? day(each) : text(each))
                    .orElse("");
            if (!text.isBlank()) {
                values.put(head, text);
            }
        });
        return values;
    }

    /** A day is a number in the cell, or was typed as text. */
    private static String day(Cell cell) {
        return cell.getType() == CellType.NUMBER ? cell.asDate().toLocalDate().toString() : text(cell);
    }

    private static String text(Cell cell) {
        return cell.getType() == CellType.NUMBER
                ? cell.asNumber().stripTrailingZeros().toPlainString()
                : cell.getText();
    }
}
