package mingda.casework.annualreport;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import mingda.casework.sheet.SheetFile;
import mingda.casework.sheet.SheetPages;
import mingda.casework.sheet.TableGrid;
import mingda.casework.statistics.Cell;
import mingda.casework.statistics.Layout;

/** The whole report as PDF: six parts, tables two to four in their places. */
final class ReportPdf {

    static final String MEDIA_TYPE = "application/pdf";

    private ReportPdf() {}

    /**
     * Writes it.
     *
     * @param report the report as {@link WholeReport#now} gives it
     * @param three table three
     * @param four table four
     */
    static byte[] write(String title, JsonNode report, Layout three, Layout four) {
        return SheetFile.pdf(title, "zh-CN", title, pages -> {
            pages.title(title);
            for (ReportPart part : ReportPart.values()) {
                pages.heading(part.title());
                for (String line : report.path("parts")
                        .path(part.no() - 1)
                        .path("text")
                        .asText()
                        .lines()
                        .filter(each -> !each.isBlank())
                        .toList()) {
                    // 首行缩进两字.
                    pages.paragraph("\u3000\u3000" + line.strip());
                }
                switch (part) {
                    case PROACTIVE -> table(pages, TableTwoLayout.of(report.path("tableTwo")));
                    case REQUESTS -> table(pages, three);
                    case REMEDIES -> table(pages, four);
                    default -> {
                        // These parts are text alone.
                    }
                }
            }
        });
    }

    private static void table(SheetPages pages, Layout layout) throws IOException {
        pages.grid(new TableGrid(
                layout.rows(),
                layout.widths(),
                layout.cells().stream().map(ReportPdf::box).toList()));
    }

    private static TableGrid.Box box(Cell cell) {
        boolean figure = cell.kind() == Cell.Kind.FIGURE;
        return new TableGrid.Box(
                cell.row(),
                cell.column(),
                cell.rows(),
                cell.columns(),
                figure ? Integer.toString(cell.figure()) : cell.text(),
                cell.kind() == Cell.Kind.HEAD);
    }
}
