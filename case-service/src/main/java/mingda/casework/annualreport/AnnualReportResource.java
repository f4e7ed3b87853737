package mingda.casework.annualreport;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.Function;
import mingda.casework.access.Caller;
import mingda.casework.access.Request;
import mingda.casework.json.Wrong;
import mingda.casework.office.OfficeTypes;
import mingda.casework.statistics.TableFormat;
import mingda.casework.statistics.Tables;
import mingda.eventing.paging.Page;
import mingda.eventing.paging.PageRequest;
import mingda.eventing.scope.Scopes;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** {@code /api/annual-report/{year}}. */
@Path("/api/annual-report/{year}")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "annual report")
class AnnualReportResource {

    private static final String WHOSE =
            "Code of the answering body; the caller's own when left out, for a supervisor the sum of all";
    private static final String WHICH = "The definition of table three: 2021 or 2019; when left out that of the year";

    private final Request request;
    private final jakarta.ws.rs.core.Request call;
    private final Scopes scopes;
    private final ReportAccess access;
    private final AnnualReport report;

    AnnualReportResource(
            Request request, jakarta.ws.rs.core.Request call, Scopes scopes, ReportAccess access, AnnualReport report) {
        this.request = request;
        this.call = call;
        this.scopes = scopes;
        this.access = access;
        this.report = report;
    }

    @GET
    @Operation(
            summary = "Tables three and four of the annual report",
            description = "As the acts stand now, by their legal dates: for the staff of the agency and of the one that"
                    + " handles its cases; a supervisor sees every agency and, without one, the sum of all."
                    + " balanced tells whether every identity holds (in each column 1 + 2 = 24 + 25, the totals, row 2 = row 25"
                    + " of the year before). As Accept asks, JSON, or the tables as the notice lays them out in a document"
                    + " (DOCX) or workbook (XLSX).")
    @APIResponse(
            responseCode = "200",
            description =
                    "{year, agency, format, notice, tableThree: {rows: [{no, label, values: [7 numbers]}]}, tableFour: {values:"
                            + " [15 numbers]}, balanced, imbalances?}")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "The caller belongs to no agency")
    @APIResponse(responseCode = "404", description = "No such agency, or another one")
    @APIResponse(responseCode = "406", description = "Accept takes neither JSON nor DOCX nor XLSX")
    @APIResponse(responseCode = "422", description = "No such year or format")
    @Produces({MediaType.APPLICATION_JSON, OfficeTypes.DOCX, OfficeTypes.XLSX})
    public Response read(
            @PathParam("year") String year,
            @Parameter(description = WHOSE) @RestQuery @Nullable String agency,
            @Parameter(description = WHICH) @RestQuery @Nullable String format) {
        String type = OfficeTypes.best(call, OfficeTypes.DOCX, OfficeTypes.XLSX);
        return asked(agency, asked -> {
            int of = Year.read(year, "/year");
            TableFormat definition = format(format, of);
            Tables tables = report.tables(of, asked.code());
            return switch (type) {
                case OfficeTypes.DOCX ->
                    file(TablesFile.document(tables, definition, asked.name()), type, of + "-tables.docx");
                case OfficeTypes.XLSX ->
                    file(TablesFile.workbook(tables, definition, asked.name()), type, of + "-tables.xlsx");
                default ->
                    Response.ok(AnnualTables.of(asked.code(), tables, definition), MediaType.APPLICATION_JSON)
                            .build();
            };
        });
    }

    private static Response file(byte[] bytes, String type, String name) {
        return Response.ok(bytes, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"annual-report-" + name + "\"")
                .build();
    }

    @GET
    @Path("/cases")
    @Operation(
            summary = "The cases behind a figure of the annual report",
            description =
                    "Every figure opens its cases: table 3 with row (its number in the definition) and column (1 to 6 the"
                            + " classes of applicant, 7 the total), or table 4 with column 1 to 15.")
    @APIResponse(
            responseCode = "200",
            description =
                    "{items: [{id, applicationNo, agencyCode, applicantClass, receivedOn, closedOn, row}], next?, total};"
                            + " total is the figure")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "The caller belongs to no agency")
    @APIResponse(responseCode = "404", description = "No such agency, or another one")
    @APIResponse(responseCode = "422", description = "No such year, format or figure, or the cursor is not one of ours")
    public Page<CountedCase> cases(
            @PathParam("year") String year,
            @Parameter(description = WHOSE) @RestQuery @Nullable String agency,
            @Parameter(description = WHICH) @RestQuery @Nullable String format,
            @Parameter(description = "3 (the default) or 4") @RestQuery @Nullable String table,
            @Parameter(description = "The line of table three, from 1") @RestQuery @Nullable String row,
            @Parameter(description = "The column: 1 to 7 of table three, 1 to 15 of table four") @RestQuery @Nullable
                    String column,
            @RestQuery @Nullable String limit,
            @RestQuery @Nullable String cursor) {
        return asked(agency, asked -> {
            int of = Year.read(year, "/year");
            Figure figure = Figure.read(table, row, column, format(format, of));
            PageRequest page = PageRequest.of(limit, cursor, 1);
            return page(report.cases(of, asked.code(), figure), page);
        });
    }

    /** In one transaction that sees what the report needs, after finding out whose it is. */
    private <T> T asked(@Nullable String agency, Function<ReportAccess.Asked, T> useCase) {
        Caller caller = request.caller();
        ReportAccess.Asked asked = request.publicly(() -> access.asked(agency, caller));
        return scopes.call(asked.scope(), () -> useCase.apply(asked));
    }

    private static TableFormat format(@Nullable String key, int year) {
        if (key == null || key.isBlank()) {
            return TableFormat.ofYear(year);
        }
        return TableFormat.of(key).orElseThrow(() -> {
            Wrong wrong = new Wrong();
            wrong.add("/format", "choice", "请选择其中之一：2021, 2019", "Choose one of: 2021, 2019");
            return wrong.problem();
        });
    }

    /** The cursor is the place in the list, which is made anew for each page. */
    private static Page<CountedCase> page(List<CountedCase> all, PageRequest page) {
        int from =
                page.after().map(place -> place(place.getFirst(), all.size())).orElse(0);
        int to = Math.min(all.size(), from + page.limit() + 1);
        int next = from + page.limit();
        return Page.of(all.subList(from, to), page, last -> List.of(Integer.toString(next)), all.size());
    }

    private static int place(String text, int size) {
        if (!text.matches("[0-9]{1,9}")) {
            Wrong wrong = new Wrong();
            wrong.add("/cursor", "invalid", "请原样使用上一页返回的 next。", "Pass the previous page's next, unchanged.");
            throw wrong.problem();
        }
        return Math.min(Integer.parseInt(text), size);
    }
}
