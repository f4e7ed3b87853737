package mingda.casework.annualreport;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import mingda.casework.access.Caller;
import mingda.casework.access.Request;
import mingda.casework.directory.Agencies;
import mingda.casework.directory.Agency;
import mingda.eventing.scope.Scopes;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** {@code GET /api/annual-report/{year}/duties}. */
@Path("/api/annual-report/{year}/duties")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "annual report")
class DutiesResource {

    private static final String WHOSE =
            "Code of the answering body; the caller's own when left out, for a supervisor all and the sum of all";

    private final Request request;
    private final Scopes scopes;
    private final ReportAccess access;
    private final Agencies agencies;
    private final DutyStates states;
    private final Reports reports;
    private final ObjectMapper json;

    DutiesResource(
            Request request,
            Scopes scopes,
            ReportAccess access,
            Agencies agencies,
            DutyStates states,
            Reports reports,
            ObjectMapper json) {
        this.request = request;
        this.scopes = scopes;
        this.access = access;
        this.agencies = agencies;
        this.states = states;
        this.reports = reports;
        this.json = json;
    }

    @GET
    @Operation(
            summary = "Who has handed the annual report of a year in",
            description =
                    "By when the report of that year is due and how that stands (条例第四十九条), where it is owed or was frozen;"
                            + " for a supervisor that of each agency and of the district's sum (agencyCode null).")
    @APIResponse(
            responseCode = "200",
            description =
                    "{items: [{agencyCode, dueOn, owed, settledOn, timeliness, workingDaysLeft, frozenVersions}], total}")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "The caller belongs to no agency")
    @APIResponse(responseCode = "404", description = "No such agency, or another one")
    @APIResponse(responseCode = "422", description = "No such year")
    public Response list(
            @PathParam("year") String year, @Parameter(description = WHOSE) @RestQuery @Nullable String agency) {
        Caller caller = request.caller();
        ReportAccess.Asked asked = request.publicly(() -> access.asked(agency, caller));
        return scopes.call(asked.scope(), () -> {
            int of = Year.read(year, "/year");
            ObjectNode out = json.createObjectNode();
            ArrayNode items = out.putArray("items");
            if (asked.agency() == null) {
                agencies.all().forEach(each -> add(items, each, of));
            }
            add(items, asked.agency(), of);
            return Response.ok(out.put("total", items.size())).build();
        });
    }

    private void add(ArrayNode items, @Nullable Agency agency, int year) {
        DutyState state = states.of(agency, year);
        if (state.timeliness() != null) {
            String code = agency == null ? null : agency.code();
            items.add(json.createObjectNode()
                    .put("agencyCode", code)
                    .<ObjectNode>setAll(state.json())
                    .put("frozenVersions", reports.freezes(code, year).size()));
        }
    }
}
