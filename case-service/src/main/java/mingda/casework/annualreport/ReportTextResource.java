package mingda.casework.annualreport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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
import mingda.eventing.problem.CommonProblem;
import mingda.eventing.problem.ProblemException;
import mingda.eventing.scope.Scopes;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** {@code /api/annual-report/{year}/text} and {@code …/versions}. */
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
    private final ObjectMapper json;

    ReportTextResource(
            Request request,
            jakarta.ws.rs.core.Request call,
            Scopes scopes,
            ReportAccess access,
            WholeReport whole,
            AnnualReport report,
            Reports reports,
            ObjectMapper json) {
        this.request = request;
        this.call = call;
        this.scopes = scopes;
        this.access = access;
        this.whole = whole;
        this.report = report;
        this.reports = reports;
        this.json = json;
    }

    @GET
    @Path("/text")
    @Produces({MediaType.APPLICATION_JSON, OfficeTypes.DOCX, ReportPdf.MEDIA_TYPE})
    @Operation(
            summary = "The annual report as a whole",
            description =
                    "The six parts with their texts: what people wrote, and where they wrote nothing what is proposed from the"
                            + " tables, so that text and tables never contradict each other; table two as entered; the day by which it"
                            + " is due (条例第四十九条). As Accept asks, JSON, or a document (DOCX or PDF) with tables two to four in their"
                            + " places.")
    @APIResponse(
            responseCode = "200",
            description =
                    "{year, agency, dueOn, parts: [{no, title, proposed, text, edited}], tableTwo, tableTwoBalanced, tables,"
                            + " frozenVersions}")
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
                return Response.ok(shown, MediaType.APPLICATION_JSON).build();
            }
            Tables tables = report.tables(of, asked.code());
            String title = TablesFile.title(of, asked.name());
            Layout three = Layout.three(tables.three(), TableFormat.ofYear(of));
            Layout four = Layout.four(tables.four());
            boolean pdf = type.equals(ReportPdf.MEDIA_TYPE);
            byte[] document =
                    pdf ? ReportPdf.write(title, shown, three, four) : ReportDocument.write(title, shown, three, four);
            return Response.ok(document, type)
                    .header(
                            HttpHeaders.CONTENT_DISPOSITION,
                            "attachment; filename=\"annual-report-" + of + (pdf ? ".pdf" : ".docx") + "\"")
                    .build();
        });
    }

    @PUT
    @Path("/text")
    @Operation(
            summary = "Write the texts of the annual report",
            description =
                    "{parts?: [{no, text}], tableTwo?}: the parts named are written (an empty text is a text), the others stay;"
                            + " tableTwo {regulations: {made, abolished, inForce}, normativeDocuments: {…}, permits, penalties,"
                            + " compulsoryMeasures, fees} takes the place of the one before. Every edit is kept.")
    @APIResponse(responseCode = "200", description = "The report as it is now")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "Neither officer nor office-head, nor supervisor for the sum")
    @APIResponse(responseCode = "404", description = "No such agency, or another one")
    @APIResponse(responseCode = "422", description = "A part that there is not, or a wrong figure of table two")
    public Response write(
            @PathParam("year") String year,
            @Parameter(description = WHOSE) @RestQuery @Nullable String agency,
            JsonNode body) {
        Caller caller = request.caller();
        ReportAccess.Asked asked = asked(agency, caller);
        return request.once(asked.scope(), body, () -> {
            int of = Year.read(year, "/year");
            requireWriter(asked, caller, Role.OFFICER, Role.OFFICE_HEAD);
            reports.write(asked.code(), of, merged(reports.content(asked.code(), of), body), caller.username());
            return Response.ok(whole.now(asked.agency(), of)).build();
        });
    }

    @GET
    @Path("/versions")
    @Operation(
            summary = "The frozen versions of the annual report",
            description = "Each version as it was handed in, with every figure that is another one today.")
    @APIResponse(
            responseCode = "200",
            description =
                    "{items: [{version, frozenAt, frozenBy, tables, parts, tableTwo, differences: [{table, row, column, frozen,"
                            + " now}]}], total}, newest first")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "The caller belongs to no agency")
    @APIResponse(responseCode = "404", description = "No such agency, or another one")
    @APIResponse(responseCode = "422", description = "No such year")
    public Response versions(
            @PathParam("year") String year, @Parameter(description = WHOSE) @RestQuery @Nullable String agency) {
        ReportAccess.Asked asked = asked(agency, request.caller());
        return scopes.call(asked.scope(), () -> {
            int of = Year.read(year, "/year");
            JsonNode now = tables(asked, of);
            ObjectNode out = json.createObjectNode();
            ArrayNode items = out.putArray("items");
            reports.frozen(asked.code(), of).forEach(version -> items.add(shown(version, now)));
            return Response.ok(out.put("total", items.size())).build();
        });
    }

    @POST
    @Path("/versions")
    @Operation(
            summary = "Freeze the annual report",
            description =
                    "Keeps tables and texts as they are now as the next version, as they are handed in; refused while an identity"
                            + " does not hold.")
    @APIResponse(responseCode = "201", description = "The version")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "Neither office-head nor signatory, nor supervisor for the sum")
    @APIResponse(responseCode = "404", description = "No such agency, or another one")
    @APIResponse(responseCode = "409", description = "The tables do not balance")
    @APIResponse(responseCode = "422", description = "No such year")
    public Response freeze(
            @PathParam("year") String year, @Parameter(description = WHOSE) @RestQuery @Nullable String agency) {
        Caller caller = request.caller();
        ReportAccess.Asked asked = asked(agency, caller);
        return request.once(asked.scope(), null, () -> {
            int of = Year.read(year, "/year");
            requireWriter(asked, caller, Role.OFFICE_HEAD, Role.SIGNATORY);
            ObjectNode now = whole.now(asked.agency(), of);
            JsonNode tables = now.path("tables");
            if (!tables.path("balanced").asBoolean()
                    || !now.path("tableTwoBalanced").asBoolean()) {
                throw new ProblemException(CommonProblem.CONFLICT)
                        .with("article", "国办公开办函〔2021〕30号")
                        .with("allowedActs", java.util.List.of());
            }
            ObjectNode content = json.createObjectNode();
            content.set("parts", now.path("parts"));
            content.set("tableTwo", now.path("tableTwo"));
            Reports.Frozen frozen = reports.freeze(asked.code(), of, tables, content, caller.username());
            return Response.status(Response.Status.CREATED)
                    .entity(shown(frozen, tables))
                    .build();
        });
    }

    private ReportAccess.Asked asked(@Nullable String agency, Caller caller) {
        return request.publicly(() -> access.asked(agency, caller));
    }

    private static void requireWriter(ReportAccess.Asked asked, Caller caller, Role... roles) {
        if (asked.agency() == null) {
            Request.require(caller, Role.SUPERVISOR);
        } else {
            Request.require(caller, roles);
        }
    }

    private JsonNode tables(ReportAccess.Asked asked, int year) {
        return json.valueToTree(
                AnnualTables.of(asked.code(), report.tables(year, asked.code()), TableFormat.ofYear(year)));
    }

    private ObjectNode shown(Reports.Frozen version, JsonNode now) {
        ObjectNode out = json.createObjectNode()
                .put("version", version.version())
                .put("frozenAt", version.frozenAt().toString())
                .put("frozenBy", version.frozenBy());
        out.setAll(version.content());
        out.set("tables", version.tables());
        out.set("differences", whole.differences(version.tables(), now));
        return out;
    }

    private static ObjectNode merged(ObjectNode held, JsonNode body) {
        Wrong wrong = new Wrong();
        Facts facts = new Facts(body, "", wrong);
        ObjectNode parts = held.withObject("/parts");
        facts.list("parts", MOST_PARTS, part -> {
            Integer no = part.number("no", true);
            JsonNode text = part.raw("text");
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
