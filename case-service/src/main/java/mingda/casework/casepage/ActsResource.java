package mingda.casework.casepage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import mingda.casework.access.Request;
import mingda.casework.act.RecordAct;
import mingda.casework.casefile.Recorded;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** {@code POST /api/cases/{id}/acts}. */
@Path("/api/cases/{id}/acts")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "cases")
class ActsResource {

    private final Request request;
    private final RecordAct recordAct;
    private final CasePage page;
    private final ObjectMapper json;

    ActsResource(Request request, RecordAct recordAct, CasePage page, ObjectMapper json) {
        this.request = request;
        this.recordAct = recordAct;
        this.page = page;
        this.json = json;
    }

    @POST
    @Operation(
            summary = "Record an act",
            description =
                    "Records that something with legal effect happened on the day on: {type, on, …}. What may be recorded,"
                            + " by whom and with which members is what allowedActs of the case lists.")
    @APIResponse(responseCode = "201", description = "{act, case}: the act and the case after it")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "Another role, another agency or another person has to do it")
    @APIResponse(responseCode = "404", description = "No such case, or none that the caller may see")
    @APIResponse(responseCode = "409", description = "Not at this stage: article and allowedActs say why and what else")
    @APIResponse(responseCode = "412", description = "The case changed since the ETag in If-Match")
    @APIResponse(responseCode = "422", description = "A fact is missing or wrong")
    public Response record(
            @PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, JsonNode body) {
        return request.once(body, caller -> {
            Recorded recorded = recordAct.record(CaseIds.read(id), body, ifMatch, caller);
            ObjectNode answer = json.createObjectNode();
            answer.set("act", recorded.acts().getFirst().toJson());
            answer.set("case", page.write(recorded.file(), caller, request.language()));
            return Response.status(Response.Status.CREATED)
                    .entity(answer)
                    .header(HttpHeaders.ETAG, recorded.file().etag())
                    .build();
        });
    }
}
