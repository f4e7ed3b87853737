package mingda.casework.annualreport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import mingda.casework.access.Caller;
import mingda.casework.access.Request;
import mingda.casework.access.Role;
import mingda.casework.json.Facts;
import mingda.casework.json.Wrong;
import mingda.casework.office.OfficeTypes;
import mingda.casework.statistics.Layout;
import mingda.casework.statistics.TableFormat;
import mingda.casework.statistics.Tables;
import mingda.eventing.scope.Scopes;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** {@code /api/annual-report/{year}/text}. */
@Path("/api/annual-report/{year}")
@Authenticated
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "annual report")
class ReportTextResource {

    private static final String WHOSE =
            "Code of the answering body; the caller's own when left out, for a supervisor the sum of all";
    private static final int LONGEST = 20_000;
    private static final int MOST_PARTS = 6;

    private final Request request;
    private final jakarta.ws.rs.core.Request call;
    private final Scopes scopes;
    private final ReportAccess access;
    private final WholeReport whole;
    private final AnnualReport report;
    private final Reports reports;

    ReportTextResource(
            Request request,
            jakarta.ws.rs.core.Request call,
            Scopes scopes,
            ReportAccess access,
            WholeReport whole,
            AnnualReport report,
            Reports reports) {
        this.request = request;
        this.call = call;
        this.scopes = scopes;
        this.access = access;
        this.whole = whole;
        this.report = report;
        this.reports = reports;
    }

    @GET
    @Path("/text")
    @Produces({MediaType.APPLICATION_JSON, OfficeTypes.DOCX, ReportPdf.MEDIA_TYPE})
    @Operation(
            summary = "The annual report as a whole",
            description =
                    "The six parts with their texts: what people wrote, and where they wrote nothing what is proposed from the"
                            + " tables, so that text and tables never contradict each other; table two as entered; the day by which it"
                            + " is due (条例第四十九条) and how that stands. ETag names the edition of the texts. As Accept asks, JSON, or a document (DOCX or PDF) with tables two to four in their"
                            + " places.")
    @APIResponse(
            responseCode = "200",
            description =
                    "{year, agency, dueOn, duty: {dueOn, owed, settledOn, timeliness: NOT_DUE|DUE_TODAY|OVERDUE|ON_TIME|LATE|null,"
                            + " workingDaysLeft}, edition, editedAt, editedBy, parts: [{no, title, proposed, text, edited}],"
                            + " tableTwo, tableTwoBefore: {regulations?, normativeDocuments?} in force a year before,"
                            + " tableTwoBalanced, tables, frozenVersions}")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "The caller belongs to no agency")
    @APIResponse(responseCode = "404", description = "No such agency, or another one")
    @APIResponse(responseCode = "406", description = "Accept takes neither JSON nor DOCX nor PDF")
    @APIResponse(responseCode = "422", description = "No such year")
    public Response text(
            @PathParam("year") String year, @Parameter(description = WHOSE) @RestQuery @Nullable String agency) {
        String type = OfficeTypes.best(call, OfficeTypes.DOCX, ReportPdf.MEDIA_TYPE);
        ReportAccess.Asked asked = asked(agency, request.caller());
        return scopes.call(asked.scope(), () -> {
            int of = Year.read(year, "/year");
            ObjectNode shown = whole.now(asked.agency(), of);
            if (type.equals(MediaType.APPLICATION_JSON)) {
                return answer(shown);
            }
            Tables tables = report.tables(of, asked.code());
            return ReportFile.answer(
                    TablesFile.title(of, asked.name()),
                    shown,
                    Layout.three(tables.three(), TableFormat.ofYear(of)),
                    Layout.four(tables.four()),
                    type,
                    "annual-report-" + of);
        });
    }

    @PUT
    @Path("/text")
    @Operation(
            summary = "Write the texts of the annual report",
            description =
                    "{parts?: [{no, text}], tableTwo?}: the parts named are written (an empty text is a text; null: the part follows the tables again),"
                            + " the others stay;"
                            + " tableTwo {regulations: {made, abolished, inForce}, normativeDocuments: {…}, permits, penalties,"
                            + " compulsoryMeasures, fees} takes the place of the one before. Every edit is kept. With If-Match, only over the edition that the"
                            + " caller saw.")
    @APIResponse(responseCode = "200", description = "The report as it is now")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "Neither officer nor office-head, nor supervisor for the sum")
    @APIResponse(responseCode = "404", description = "No such agency, or another one")
    @APIResponse(
            responseCode = "412",
            description = "Somebody has written since the ETag in If-Match: {editedBy, editedAt}")
    @APIResponse(responseCode = "422", description = "A part that there is not, or a wrong figure of table two")
    public Response write(
            @PathParam("year") String year,
            @Parameter(description = WHOSE) @RestQuery @Nullable String agency,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            JsonNode body) {
        Caller caller = request.caller();
        ReportAccess.Asked asked = asked(agency, caller);
        return request.once(asked.scope(), body, () -> {
            int of = Year.read(year, "/year");
            ReportAccess.requireWriter(asked, caller, Role.OFFICER, Role.OFFICE_HEAD);
            reports.lock(asked.code(), of);
            Reports.Written held = reports.written(asked.code(), of);
            reports.requireUnchanged(held, ifMatch);
            reports.write(asked.code(), of, merged(held.content(), body), caller.username());
            return answer(whole.now(asked.agency(), of));
        });
    }

    private static Response answer(ObjectNode shown) {
        return Response.ok(shown, MediaType.APPLICATION_JSON)
                .header(HttpHeaders.ETAG, "\"" + shown.path("edition").asInt() + "\"")
                .build();
    }

    private ReportAccess.Asked asked(@Nullable String agency, Caller caller) {
        return request.publicly(() -> access.asked(agency, caller));
    }

    private static ObjectNode merged(ObjectNode held, JsonNode body) {
        Wrong wrong = new Wrong();
        Facts facts = new Facts(body, "", wrong);
        ObjectNode parts = held.withObject("/parts");
        facts.list("parts", MOST_PARTS, part -> {
            Integer no = part.number("no", true);
            JsonNode text = part.raw("text");
            if (text.isNull() && no != null) {
                parts.remove(no.toString());
                return part;
            }
            String written = text.isTextual() && text.asText().isEmpty() ? "" : part.text("text", true, LONGEST);
            if (no != null && (no < 1 || no > ReportPart.values().length)) {
                part.refuse("no", "range", "请填写 1 至 6。", "Give 1 to 6.");
            } else if (no != null && written != null) {
                parts.put(no.toString(), written);
            }
            return part;
        });
        Facts two = facts.object("tableTwo", false);
        if (two != null) {
            held.set("tableTwo", TableTwo.read(two));
        }
        wrong.throwIfAny();
        return held;
    }
}
