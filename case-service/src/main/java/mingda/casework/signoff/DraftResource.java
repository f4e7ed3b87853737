package mingda.casework.signoff;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.function.BiFunction;
import mingda.casework.access.Caller;
import mingda.casework.access.Request;
import mingda.casework.casepage.CaseIds;
import mingda.casework.document.Document;
import mingda.eventing.problem.OptionalBody;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** {@code /api/cases/{id}/draft} and {@code /reply}: the shorthand for the document of kind REPLY. */
@Path("/api/cases/{id}")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "documents", description = "Drafting, review, issue and dispatch of documents (文书)")
@APIResponse(responseCode = "401", description = "No valid token")
@APIResponse(
        responseCode = "403",
        description = "Another role or another agency has to do it, or the caller drafted it")
@APIResponse(responseCode = "404", description = "No such case, or none that the caller may see")
@APIResponse(
        responseCode = "409",
        description = "Not at this step, or something is missing: article, allowedActs, missing")
@APIResponse(responseCode = "412", description = "The case changed since the ETag in If-Match")
@APIResponse(responseCode = "422", description = "A fact is missing or wrong; errors names each by its pointer")
class DraftResource {

    private final Request request;
    private final Drafting drafting;
    private final Submission submission;
    private final Review review;
    private final Signature signature;
    private final Answers answers;

    DraftResource(
            Request request,
            Drafting drafting,
            Submission submission,
            Review review,
            Signature signature,
            Answers answers) {
        this.request = request;
        this.drafting = drafting;
        this.submission = submission;
        this.review = review;
        this.signature = signature;
        this.answers = answers;
    }

    @PUT
    @Path("/draft")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Draft the reply",
            description =
                    "{items: [{label, outcome, facts, grounds?}], body?, reportRow?}; outcome and facts at the top are one"
                            + " item. It may be incomplete until it is submitted. For officers and sections.")
    @APIResponse(responseCode = "200", description = "The draft")
    public Response write(
            @PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, JsonNode body) {
        return answer(
                id, Response.Status.OK, body, (caller, caseId) -> drafting.writeReply(caseId, body, ifMatch, caller));
    }

    @POST
    @Path("/draft/submission")
    @Operation(
            summary = "Submit the reply for review",
            description =
                    "Every outcome must state its facts; what the law demands before it must be done. For officers.")
    @APIResponse(responseCode = "200", description = "The submitted draft")
    public Response submit(@PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return answer(
                id, Response.Status.OK, null, (caller, caseId) -> submission.submit(caseId, null, ifMatch, caller));
    }

    @POST
    @Path("/draft/approval")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Approve the reply",
            description =
                    "{checks?: [SECRECY, LEGAL], reportRow?, reason?}, each check by who holds its role. A reviewer"
                            + " approves; who holds only the role of a check records that check. Never who drafted it.")
    @APIResponse(responseCode = "200", description = "The approved draft")
    public Response approve(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @OptionalBody @Nullable JsonNode body) {
        return answer(
                id,
                Response.Status.OK,
                body,
                (caller, caseId) -> review.approve(caseId, null, Answers.orEmpty(body), ifMatch, caller));
    }

    @POST
    @Path("/draft/return")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Return the reply to who drafted it", description = "{reason}")
    @APIResponse(responseCode = "200", description = "The returned draft")
    public Response giveBack(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @OptionalBody @Nullable JsonNode body) {
        return answer(
                id,
                Response.Status.OK,
                body,
                (caller, caseId) -> review.giveBack(caseId, null, Answers.orEmpty(body), ifMatch, caller));
    }

    @POST
    @Path("/reply")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Issue the reply",
            description =
                    "{alsoCloses?: [caseId]}. Numbers the letter and records ISSUED, which moves no clock; where the"
                            + " applicant consents to electronic service it also records REPLIED {method: ELECTRONIC} on that"
                            + " Shanghai day. For signatories who did not draft it.")
    @APIResponse(responseCode = "201", description = "The issued reply with its number and files")
    public Response issue(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @OptionalBody @Nullable JsonNode body) {
        return answer(
                id,
                Response.Status.CREATED,
                body,
                (caller, caseId) -> signature.issue(caseId, null, Answers.orEmpty(body), ifMatch, caller));
    }

    private Response answer(
            String id, Response.Status status, @Nullable JsonNode body, BiFunction<Caller, UUID, Document> step) {
        return request.once(body, caller -> {
            UUID caseId = CaseIds.read(id);
            return answers.document(status, caseId, step.apply(caller, caseId));
        });
    }
}
