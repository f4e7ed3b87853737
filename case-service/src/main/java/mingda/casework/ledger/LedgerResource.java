package mingda.casework.ledger;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.function.BiFunction;
import mingda.casework.access.Request;
import mingda.casework.casefile.CaseFile;
import mingda.casework.casefile.CaseFiles;
import mingda.casework.casepage.CaseIds;
import mingda.casework.clock.Timeline;
import mingda.casework.timeline.TimelineJson;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /api/cases/{id}/ledger}: the days of a case's clocks, as data and as a sheet for a court file. */
@Path("/api/cases/{id}/ledger")
@Authenticated
@Tag(name = "cases")
class LedgerResource {

    private static final String PDF = "application/pdf";

    private final Request request;
    private final CaseFiles cases;
    private final LedgerSheets sheets;
    private final TimelineJson timelineJson;

    LedgerResource(Request request, CaseFiles cases, LedgerSheets sheets, TimelineJson timelineJson) {
        this.request = request;
        this.cases = cases;
        this.sheets = sheets;
        this.timelineJson = timelineJson;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "The ledger of a case",
            description =
                    "Every day of every clock: counted or not, why, under which article or notice, and the acts. As JSON the"
                            + " preview's response with the case's number; with Accept text/html or application/pdf a sheet for a"
                            + " court file in the reader's language. Reading is written into the journal.")
    @APIResponse(responseCode = "200", description = "The ledger")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "404", description = "No such case, or none that the caller may see")
    public Response json(@PathParam("id") String id) {
        return read(id, (file, timeline) -> {
            ObjectNode out = timelineJson.write(timeline, request.language());
            out.put("id", file.id().toString()).put("applicationNo", file.applicationNo());
            out.put("chainHead", file.head());
            return Response.ok(out);
        });
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Response html(@PathParam("id") String id) {
        return read(id, (file, timeline) -> Response.ok(SheetHtml.of(sheets.of(file, timeline, request.language()))));
    }

    @GET
    @Produces(PDF)
    @Operation(hidden = true)
    public Response pdf(@PathParam("id") String id) {
        return read(
                id,
                (file, timeline) -> Response.ok(SheetPdf.of(sheets.of(file, timeline, request.language())))
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                "inline; filename=\"ledger-" + file.applicationNo() + ".pdf\""));
    }

    private Response read(String id, BiFunction<CaseFile, Timeline, Response.ResponseBuilder> shown) {
        return request.inScope(caller -> {
            UUID caseId = CaseIds.read(id);
            cases.get(caseId);
            cases.readBy(caseId, caller.username());
            CaseFile file = cases.get(caseId);
            return shown.apply(file, cases.timeline(file))
                    .header(HttpHeaders.VARY, "Accept, Accept-Language")
                    .build();
        });
    }
}
