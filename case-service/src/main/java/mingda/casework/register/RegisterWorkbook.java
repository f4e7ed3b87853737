package mingda.casework.register;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import mingda.casework.office.CellText;
import mingda.eventing.problem.Language;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** Writes the register as a workbook, line by line, without keeping it. */
final class RegisterWorkbook {

    private static final int COMPRESSION = 4;
    private static final String DAY = "yyyy-mm-dd";

    private RegisterWorkbook() {}

    /**
     * Writes the lines until there are none.
     *
     * @param next gives the next lines; an empty list at the end
     */
    static void write(OutputStream out, Language language, Supplier<List<RegisterLine>> next) throws IOException {
        try (Workbook workbook = new Workbook(out, "Mingda", null)) {
            workbook.setCompressionLevel(COMPRESSION);
            Worksheet sheet = workbook.newWorksheet(language == Language.EN ? "Register" : "依申请公开台账");
            heads(sheet, language);
            int row = 1;
            for (List<RegisterLine> lines = next.get(); !lines.isEmpty(); lines = next.get()) {
                for (RegisterLine line : lines) {
                    write(sheet, row++, line, language);
                }
                sheet.flush();
            }
        }
    }

    private static void heads(Worksheet sheet, Language language) {
        List<Columns.Column> columns = Columns.ALL;
        for (int column = 0; column < columns.size(); column++) {
            sheet.width(column, columns.get(column).width());
            sheet.inlineString(0, column, columns.get(column).head(language));
            sheet.style(0, column).bold().wrapText(true).set();
        }
        sheet.freezePane(1, 1);
        sheet.repeatRows(0);
    }

    private static void write(Worksheet sheet, int row, RegisterLine line, Language language) {
        for (int column = 0; column < Columns.ALL.size(); column++) {
            @Nullable Object value = Columns.ALL.get(column).value().of(line, language);
            if (value instanceof LocalDate day) {
                sheet.value(row, column, day);
                sheet.style(row, column).format(DAY).set();
            } else if (value instanceof Integer number) {
                sheet.value(row, column, number);
            } else if (value instanceof String text && !text.isEmpty()) {
                sheet.inlineString(row, column, CellText.safe(text));
            }
        }
    }
}
