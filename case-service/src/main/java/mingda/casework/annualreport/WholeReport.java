package mingda.casework.annualreport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.Month;
import java.util.EnumMap;
import java.util.Map;
import mingda.casework.directory.Agency;
import mingda.casework.statistics.Prose;
import mingda.casework.statistics.TableFormat;
import mingda.casework.statistics.Tables;
import org.jspecify.annotations.Nullable;

/** The report as a whole: six parts with their texts, tables two to four, and when it is due. Needs a transaction. */
@ApplicationScoped
class WholeReport {

    private static final int LAST_OF_MONTH = 31;

    private final AnnualReport report;
    private final Reports reports;
    private final DutyStates duties;
    private final ObjectMapper json;

    WholeReport(AnnualReport report, Reports reports, DutyStates duties, ObjectMapper json) {
        this.duties = duties;
        this.report = report;
        this.reports = reports;
        this.json = json;
    }

    /** The report as it would be handed in now. */
    ObjectNode now(@Nullable Agency agency, int year) {
        String code = agency == null ? null : agency.code();
        Tables tables = report.tables(year, code);
        Reports.Written written = reports.written(code, year);
        ObjectNode content = written.content();
        Map<ReportPart, String> proposed = proposed(code, tables);
        ObjectNode out = json.createObjectNode()
                .put("year", year)
                .put("agency", code)
                .put("dueOn", dueOn(agency, year).toString());
        out.set("duty", duties.of(agency, year).json());
        out.put("edition", written.version())
                .put(
                        "editedAt",
                        written.editedAt() == null ? null : written.editedAt().toString())
                .put("editedBy", written.editedBy());
        ArrayNode parts = out.putArray("parts");
        for (ReportPart part : ReportPart.values()) {
            String suggestion = proposed.getOrDefault(part, "");
            String key = Integer.toString(part.no());
            boolean edited = content.path("parts").has(key);
            parts.addObject()
                    .put("no", part.no())
                    .put("title", part.title())
                    .put("proposed", suggestion)
                    .put("text", edited ? content.path("parts").path(key).asText() : suggestion)
                    .put("edited", edited);
        }
        out.set("tableTwo", content.path("tableTwo").isObject() ? content.path("tableTwo") : json.nullNode());
        JsonNode before = reports.content(code, year - 1).path("tableTwo");
        out.set("tableTwoBefore", TableTwo.inForce(before));
        out.put("tableTwoBalanced", TableTwo.isBalanced(content.path("tableTwo"), before));
        out.set("tables", json.valueToTree(AnnualTables.of(code, tables, TableFormat.ofYear(year))));
        out.put("frozenVersions", reports.frozen(code, year).size());
        return out;
    }

    /**
     * What changed since a version was frozen: each figure of tables three and four that is another one today.
     *
     * @param frozen tables as the version holds them
     * @param now tables as they are now
     */
    ArrayNode differences(JsonNode frozen, JsonNode now) {
        ArrayNode found = json.createArrayNode();
        JsonNode before = frozen.path("tableThree").path("rows");
        JsonNode after = now.path("tableThree").path("rows");
        for (int row = 0; row < after.size(); row++) {
            differences(
                    found,
                    3,
                    row + 1,
                    before.path(row).path("values"),
                    after.path(row).path("values"));
        }
        differences(
                found,
                4,
                1,
                frozen.path("tableFour").path("values"),
                now.path("tableFour").path("values"));
        return found;
    }

    private static void differences(ArrayNode found, int table, int row, JsonNode before, JsonNode after) {
        for (int column = 0; column < after.size(); column++) {
            int was = before.path(column).asInt();
            int is = after.path(column).asInt();
            if (was != is) {
                found.addObject()
                        .put("table", table)
                        .put("row", row)
                        .put("column", column + 1)
                        .put("frozen", was)
                        .put("now", is);
            }
        }
    }

    private Map<ReportPart, String> proposed(@Nullable String agency, Tables tables) {
        Map<ReportPart, String> proposed = new EnumMap<>(ReportPart.class);
        proposed.put(ReportPart.OVERALL, "（二）依申请公开。" + Prose.requests(tables));
        proposed.put(ReportPart.REQUESTS, Prose.requests(tables));
        proposed.put(ReportPart.REMEDIES, Prose.remedies(tables));
        proposed.put(ReportPart.OTHER, Prose.fees(tables.year(), reports.fees(agency, tables.year())));
        return proposed;
    }

    /**
     * 条例第四十九条: a department hands its report in by 31 January; the 主管部门 publishes that of the government, and so the
     * district's sum, by 31 March.
     */
    static LocalDate dueOn(@Nullable Agency agency, int year) {
        boolean government = agency == null || agency.kind().equals("GOVERNMENT");
        return LocalDate.of(year + 1, government ? Month.MARCH : Month.JANUARY, LAST_OF_MONTH);
    }
}
