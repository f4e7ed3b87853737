package mingda.casework.signoff;

import com.fasterxml.jackson.databind.JsonNode;
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
import java.util.UUID;
import mingda.casework.access.Request;
import mingda.casework.casepage.CaseIds;
import mingda.eventing.problem.OptionalBody;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** {@code /api/cases/{id}/documents/{document}/service} and {@code /returned-mail}: what became of what went out. */
@Path("/api/cases/{id}/documents/{document}")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "documents")
@APIResponse(responseCode = "200", description = "The document with its delivery")
@APIResponse(responseCode = "401", description = "No valid token")
@APIResponse(responseCode = "403", description = "No officer, or one of another agency")
@APIResponse(responseCode = "404", description = "No such case or document, or none that the caller may see")
@APIResponse(
        responseCode = "409",
        description = "It did not go out, or arrived or came back already: article, allowedActs, delivery")
@APIResponse(responseCode = "412", description = "The case changed since the ETag in If-Match")
@APIResponse(responseCode = "422", description = "A fact is missing or wrong; errors names each by its pointer")
class ServiceResource {

    private final Request request;
    private final Serving serving;
    private final Answers answers;

    ServiceResource(Request request, Serving serving, Answers answers) {
        this.request = request;
        this.serving = serving;
        this.answers = answers;
    }

    @POST
    @Path("/service")
    @Operation(
            summary = "Record that a document was signed for (送达)",
            description =
                    "{on?, method?, signer?}: the day of the signature starts the remedy periods of a reply, and the period"
                            + " of a notice. Left out, the day is today and the way the one on which it was sent; IN_PERSON and"
                            + " ENTRUSTED need the signer. Records SERVED, or a journal entry for a document without legal effect.")
    public Response served(
            @PathParam("id") String id,
            @PathParam("document") String document,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @OptionalBody @Nullable JsonNode body) {
        return request.once(body, caller -> {
            UUID caseId = CaseIds.read(id);
            return answers.document(
                    Response.Status.OK,
                    caseId,
                    serving.served(caseId, Answers.id(document), Answers.orEmpty(body), ifMatch, caller));
        });
    }

    @POST
    @Path("/returned-mail")
    @Operation(
            summary = "Record that a document came back (退信)",
            description =
                    "{on?, reason: REFUSED|UNKNOWN|MOVED|UNCLAIMED|WRONG_ADDRESS, agencyFault}. A reply keeps its first"
                            + " posting date, unless the agency was at fault: then it never answered. The document waits to be"
                            + " sent again by /dispatch or /api/postings. Records RETURNED, or a journal entry.")
    public Response returned(
            @PathParam("id") String id,
            @PathParam("document") String document,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @OptionalBody @Nullable JsonNode body) {
        return request.once(body, caller -> {
            UUID caseId = CaseIds.read(id);
            return answers.document(
                    Response.Status.OK,
                    caseId,
                    serving.returned(caseId, Answers.id(document), Answers.orEmpty(body), ifMatch, caller));
        });
    }
}
