package mingda.casework.annualreport;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import mingda.casework.office.Fonts;
import mingda.casework.office.WordTable;
import mingda.casework.statistics.Layout;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;

/** The whole report as a document: six parts, tables two to four in their places. */
final class ReportDocument {

    private static final int TITLE_SIZE = 18;
    private static final int HEAD_SIZE = 16;
    private static final int TEXT_SIZE = 16;
    private static final int INDENT = 640;

    private ReportDocument() {}

    /**
     * Writes it.
     *
     * @param report the report as {@link WholeReport#now} gives it
     * @param three table three
     * @param four table four
     */
    static byte[] write(String title, JsonNode report, Layout three, Layout four) {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            XWPFParagraph head = document.createParagraph();
            head.setAlignment(ParagraphAlignment.CENTER);
            run(head, title, Fonts.HEI, TITLE_SIZE);
            for (ReportPart part : ReportPart.values()) {
                run(document.createParagraph(), part.title(), Fonts.HEI, HEAD_SIZE);
                text(
                        document,
                        report.path("parts").path(part.no() - 1).path("text").asText());
                switch (part) {
                    case PROACTIVE -> WordTable.append(document, TableTwoLayout.of(report.path("tableTwo")));
                    case REQUESTS -> WordTable.append(document, three);
                    case REMEDIES -> WordTable.append(document, four);
                    default -> {
                        // These parts are text alone.
                    }
                }
            }
            document.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void text(XWPFDocument document, String text) {
        text.lines().filter(line -> !line.isBlank()).forEach(line -> {
            XWPFParagraph paragraph = document.createParagraph();
            paragraph.setIndentationFirstLine(INDENT);
            run(paragraph, line.strip(), Fonts.FANGSONG, TEXT_SIZE);
        });
    }

    private static void run(XWPFParagraph paragraph, String text, String face, int size) {
        XWPFRun run = paragraph.createRun();
        Fonts.set(run, face, size);
        run.setText(text);
    }
}
