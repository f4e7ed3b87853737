package mingda.casework.annualreport;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import mingda.casework.office.Fonts;
import mingda.casework.office.Grid;
import mingda.casework.office.WordTable;
import mingda.casework.statistics.Layout;
import mingda.casework.statistics.TableFormat;
import mingda.casework.statistics.Tables;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.dhatim.fastexcel.Workbook;

/** Tables three and four as a file, laid out as the notice prescribes. */
final class TablesFile {

    private static final String APPLICATION = "Mingda";
    private static final int TITLE_SIZE = 16;
    private static final int HEAD_SIZE = 14;

    private TablesFile() {}

    /**
     * A workbook with a sheet for each table.
     *
     * @param whose the agency's name, or that of the district's sum
     */
    static byte[] workbook(Tables tables, TableFormat format, String whose) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, APPLICATION, null)) {
            workbook.properties().setTitle(title(tables.year(), whose));
            Grid.write(workbook.newWorksheet("表三"), Layout.three(tables.three(), format));
            Grid.write(workbook.newWorksheet("表四"), Layout.four(tables.four()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A document with both tables under their heads. */
    static byte[] document(Tables tables, TableFormat format, String whose) {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            XWPFParagraph title = document.createParagraph();
            title.setAlignment(ParagraphAlignment.CENTER);
            write(title, title(tables.year(), whose), TITLE_SIZE);
            for (Layout layout : java.util.List.of(Layout.three(tables.three(), format), Layout.four(tables.four()))) {
                write(document.createParagraph(), layout.title(), HEAD_SIZE);
                WordTable.append(document, layout);
            }
            document.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the report is called. */
    static String title(int year, String whose) {
        return whose + year + "年政府信息公开工作年度报告";
    }

    private static void write(XWPFParagraph paragraph, String text, int size) {
        XWPFRun run = paragraph.createRun();
        Fonts.set(run, Fonts.HEI, size);
        run.setText(text);
    }
}
