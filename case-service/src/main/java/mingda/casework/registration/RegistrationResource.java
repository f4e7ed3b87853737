package mingda.casework.registration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import mingda.casework.access.Caller;
import mingda.casework.access.Request;
import mingda.casework.access.Role;
import mingda.casework.casefile.CaseFile;
import mingda.casework.timeline.TimelineJson;
import mingda.eventing.scope.Scope;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** {@code POST /api/cases}. */
@Path("/api/cases")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "cases")
class RegistrationResource {

    private final Request request;
    private final RegisterLetter registerLetter;
    private final ObjectMapper json;

    RegistrationResource(Request request, RegisterLetter registerLetter, ObjectMapper json) {
        this.request = request;
        this.registerLetter = registerLetter;
        this.json = json;
    }

    @POST
    @Operation(
            summary = "Register an application",
            description =
                    "For what came by counter, post, fax, mail, the municipal platform or orally: the application JSON with"
                            + " channel, submittedOn, receivedOn?, arrivedOn? and externalNo?. Only agencyCode, channel, submittedOn and a"
                            + " name are demanded; what else the letter lacks is listed in missing, as items of a correction notice.")
    @APIResponse(
            responseCode = "201",
            description =
                    "{id, applicationNo, queryCode, receivedOn, replyDueOn, missing}; the query code is shown this once")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "No officer, or another agency's application")
    @APIResponse(responseCode = "409", description = "The external number is registered already")
    @APIResponse(
            responseCode = "422",
            description = "A demanded fact is missing, a day lies in the future or a value is wrong")
    public Response register(JsonNode body) {
        Caller caller = request.caller();
        Scope scope = request.inScope(known -> registerLetter.scope(body, known));
        return request.once(scope, body, () -> {
            Request.require(caller, Role.OFFICER);
            RegisterLetter.Registered registered = registerLetter.register(body, caller);
            CaseFile file = registered.recorded().file();
            ObjectNode answer = json.createObjectNode()
                    .put("id", file.id().toString())
                    .put("applicationNo", file.applicationNo())
                    .put("queryCode", registered.queryCode())
                    .put("receivedOn", text(file.projection().receivedOn()))
                    .put("replyDueOn", text(file.projection().replyDueOn()));
            ArrayNode missing = answer.putArray("missing");
            for (Missing.Item item : registered.missing()) {
                missing.addObject()
                        .put("pointer", item.pointer())
                        .put("item", TimelineJson.text(item.text(), request.language()));
            }
            return Response.created(URI.create("/api/cases/" + file.id()))
                    .entity(answer)
                    .header(HttpHeaders.ETAG, file.etag())
                    .build();
        });
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}
