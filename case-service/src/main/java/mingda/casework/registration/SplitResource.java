package mingda.casework.registration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
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
import java.time.LocalDate;
import mingda.casework.access.Request;
import mingda.casework.casefile.CaseFile;
import mingda.casework.casepage.CaseIds;
import mingda.casework.casepage.CasePage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** {@code POST /api/cases/{id}/split}. */
@Path("/api/cases/{id}/split")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "cases")
class SplitResource {

    private final Request request;
    private final SplitCase splitCase;
    private final CasePage page;
    private final ObjectMapper json;

    SplitResource(Request request, SplitCase splitCase, CasePage page, ObjectMapper json) {
        this.request = request;
        this.splitCase = splitCase;
        this.page = page;
        this.json = json;
    }

    @POST
    @Operation(
            summary = "Split an application (一事一申请)",
            description =
                    "{children: [{request}], reason}: each matter becomes a case of its own, with the number …-1, …-2 and the"
                            + " channel, receipt and query code of the application; the application itself leaves the statistics. Before"
                            + " it is answered; for officers.")
    @APIResponse(responseCode = "201", description = "{case, children: [{id, applicationNo, receivedOn, replyDueOn}]}")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "Another role or another agency has to do it")
    @APIResponse(responseCode = "404", description = "No such case, or none that the caller may see")
    @APIResponse(responseCode = "409", description = "It is answered or closed: article and allowedActs say what else")
    @APIResponse(responseCode = "412", description = "The case changed since the ETag in If-Match")
    @APIResponse(responseCode = "422", description = "Fewer than two matters, a matter without words, or no reason")
    public Response split(
            @PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, JsonNode body) {
        return request.once(body, caller -> {
            SplitCase.Parts parts = splitCase.split(CaseIds.read(id), body, ifMatch, caller);
            ObjectNode answer = json.createObjectNode();
            answer.set("case", page.write(parts.parent(), caller, request.language()));
            ArrayNode children = answer.putArray("children");
            for (CaseFile child : parts.children()) {
                children.addObject()
                        .put("id", child.id().toString())
                        .put("applicationNo", child.applicationNo())
                        .put("receivedOn", text(child.projection().receivedOn()))
                        .put("replyDueOn", text(child.projection().replyDueOn()));
            }
            return Response.status(Response.Status.CREATED)
                    .entity(answer)
                    .header(HttpHeaders.ETAG, parts.parent().etag())
                    .build();
        });
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}
