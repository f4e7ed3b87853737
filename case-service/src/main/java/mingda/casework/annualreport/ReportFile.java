package mingda.casework.annualreport;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import mingda.casework.statistics.Layout;
import mingda.casework.statistics.TableFormat;

/** The whole report as a file, DOCX or PDF: as it is now, or as a version kept it. */
final class ReportFile {

    private ReportFile() {}

    /**
     * Answers with the file.
     *
     * @param report parts and table two as {@link WholeReport#now} or a version gives them
     * @param name the file's name without its ending
     */
    static Response answer(String title, JsonNode report, Layout three, Layout four, String type, String name) {
        boolean pdf = type.equals(ReportPdf.MEDIA_TYPE);
        byte[] document =
                pdf ? ReportPdf.write(title, report, three, four) : ReportDocument.write(title, report, three, four);
        return Response.ok(document, type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + name + (pdf ? ".pdf" : ".docx") + "\"")
                .build();
    }

    /** Table three of kept figures, in the format in which they were kept. */
    static Layout three(JsonNode tables, int year) {
        TableFormat format = TableFormat.of(tables.path("format").asText()).orElseGet(() -> TableFormat.ofYear(year));
        List<List<Integer>> rows = new ArrayList<>();
        tables.path("tableThree").path("rows").forEach(row -> rows.add(numbers(row.path("values"))));
        return Layout.three(rows, format);
    }

    /** Table four of kept figures. */
    static Layout four(JsonNode tables) {
        return Layout.four(numbers(tables.path("tableFour").path("values")));
    }

    private static List<Integer> numbers(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asInt)
                .toList();
    }
}
