package mingda.casework.annualreport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import mingda.casework.access.Caller;
import mingda.casework.access.Request;
import mingda.casework.access.Role;
import mingda.casework.office.OfficeTypes;
import mingda.casework.statistics.TableFormat;
import mingda.eventing.problem.CommonProblem;
import mingda.eventing.problem.ProblemException;
import mingda.eventing.scope.Scopes;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** {@code /api/annual-report/{year}/versions}. */
@Path("/api/annual-report/{year}/versions")
@Authenticated
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "annual report")
class VersionsResource {

    private static final String WHOSE =
            "Code of the answering body; the caller's own when left out, for a supervisor the sum of all";

    private final Request request;
    private final jakarta.ws.rs.core.Request call;
    private final Scopes scopes;
    private final ReportAccess access;
    private final WholeReport whole;
    private final AnnualReport report;
    private final Reports reports;
    private final ReportDuties duties;
    private final ObjectMapper json;

    VersionsResource(
            Request request,
            jakarta.ws.rs.core.Request call,
            Scopes scopes,
            ReportAccess access,
            WholeReport whole,
            AnnualReport report,
            Reports reports,
            ReportDuties duties,
            ObjectMapper json) {
        this.request = request;
        this.call = call;
        this.scopes = scopes;
        this.access = access;
        this.whole = whole;
        this.report = report;
        this.reports = reports;
        this.duties = duties;
        this.json = json;
    }

    @GET
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

    @GET
    @Path("/{version}")
    @Produces({MediaType.APPLICATION_JSON, OfficeTypes.DOCX, ReportPdf.MEDIA_TYPE})
    @Operation(
            summary = "A frozen version of the annual report",
            description =
                    "As it was handed in, whatever happened since: JSON with what changed, or a document (DOCX or PDF).")
    @APIResponse(responseCode = "200", description = "The version, as the list shows it")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "The caller belongs to no agency")
    @APIResponse(responseCode = "404", description = "No such version, no such agency, or another one")
    @APIResponse(responseCode = "406", description = "Accept takes neither JSON nor DOCX nor PDF")
    @APIResponse(responseCode = "422", description = "No such year")
    public Response version(
            @PathParam("year") String year,
            @Parameter(description = "The version: 1, 2, 3…") @PathParam("version") String version,
            @Parameter(description = WHOSE) @RestQuery @Nullable String agency) {
        String type = OfficeTypes.best(call, OfficeTypes.DOCX, ReportPdf.MEDIA_TYPE);
        ReportAccess.Asked asked = asked(agency, request.caller());
        return scopes.call(asked.scope(), () -> {
            int of = Year.read(year, "/year");
            Reports.Frozen frozen = reports.frozen(asked.code(), of).stream()
                    .filter(each -> Integer.toString(each.version()).equals(version))
                    .findFirst()
                    .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
            if (type.equals(MediaType.APPLICATION_JSON)) {
                return Response.ok(shown(frozen, tables(asked, of)), type).build();
            }
            return ReportFile.answer(
                    TablesFile.title(of, asked.name()),
                    frozen.content(),
                    ReportFile.three(frozen.tables(), of),
                    ReportFile.four(frozen.tables()),
                    type,
                    "annual-report-" + of + "-v" + frozen.version());
        });
    }

    @POST
    @Operation(
            summary = "Freeze the annual report",
            description =
                    "Keeps tables and texts as they are now as the next version, as they are handed in; refused while an identity"
                            + " does not hold. With If-Match, only if the edition of the texts is the one that the caller read.")
    @APIResponse(responseCode = "201", description = "The version")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "Neither office-head nor signatory, nor supervisor for the sum")
    @APIResponse(responseCode = "404", description = "No such agency, or another one")
    @APIResponse(responseCode = "409", description = "The tables do not balance: {imbalances, tableTwoBalanced}")
    @APIResponse(
            responseCode = "412",
            description = "Somebody has written since the ETag in If-Match: {editedBy, editedAt}")
    @APIResponse(responseCode = "422", description = "No such year")
    public Response freeze(
            @PathParam("year") String year,
            @Parameter(description = WHOSE) @RestQuery @Nullable String agency,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        Caller caller = request.caller();
        ReportAccess.Asked asked = asked(agency, caller);
        return request.once(asked.scope(), null, () -> {
            int of = Year.read(year, "/year");
            ReportAccess.requireWriter(asked, caller, Role.OFFICE_HEAD, Role.SIGNATORY);
            reports.lock(asked.code(), of);
            reports.requireUnchanged(reports.written(asked.code(), of), ifMatch);
            ObjectNode now = whole.now(asked.agency(), of);
            JsonNode tables = now.path("tables");
            if (!tables.path("balanced").asBoolean()
                    || !now.path("tableTwoBalanced").asBoolean()) {
                throw new ProblemException(CommonProblem.CONFLICT)
                        .with("article", "国办公开办函〔2021〕30号")
                        .with("imbalances", imbalances(tables))
                        .with("tableTwoBalanced", now.path("tableTwoBalanced").asBoolean())
                        .with("allowedActs", List.of());
            }
            ObjectNode content = json.createObjectNode();
            content.set("parts", now.path("parts"));
            content.set("tableTwo", now.path("tableTwo"));
            Reports.Frozen frozen = reports.freeze(asked.code(), of, tables, content, caller.username());
            duties.frozen(asked.code(), of);
            return Response.status(Response.Status.CREATED)
                    .entity(shown(frozen, tables))
                    .build();
        });
    }

    private static List<String> imbalances(JsonNode tables) {
        List<String> found = new ArrayList<>();
        tables.path("imbalances").forEach(each -> found.add(each.asText()));
        return found;
    }

    private ReportAccess.Asked asked(@Nullable String agency, Caller caller) {
        return request.publicly(() -> access.asked(agency, caller));
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
}
