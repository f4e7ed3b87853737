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

/** {@code /api/cases/{id}/documents/{document}/…}: the steps of one document. */
@Path("/api/cases/{id}/documents/{document}")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "documents")
@APIResponse(responseCode = "401", description = "No valid token")
@APIResponse(
        responseCode = "403",
        description = "Another role or another agency has to do it, or the caller drafted it")
@APIResponse(responseCode = "404", description = "No such case or document, or none that the caller may see")
@APIResponse(
        responseCode = "409",
        description = "Not at this step, or something is missing: article, allowedActs, missing")
@APIResponse(responseCode = "412", description = "The case changed since the ETag in If-Match")
@APIResponse(responseCode = "422", description = "A fact is missing or wrong; errors names each by its pointer")
class RoadResource {

    private final Request request;
    private final Submission submission;
    private final Review review;
    private final Signature signature;
    private final Sending sending;
    private final Recalling recalling;
    private final Answers answers;

    RoadResource(
            Request request,
            Submission submission,
            Review review,
            Signature signature,
            Sending sending,
            Recalling recalling,
            Answers answers) {
        this.request = request;
        this.submission = submission;
        this.review = review;
        this.signature = signature;
        this.sending = sending;
        this.recalling = recalling;
        this.answers = answers;
    }

    @POST
    @Path("/submission")
    @Operation(
            summary = "Submit a document for review",
            description = "Its facts must be complete. Submitting an extension notice asks for the extension.")
    @APIResponse(responseCode = "200", description = "The submitted document")
    public Response submit(
            @PathParam("id") String id,
            @PathParam("document") String document,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return answer(id, null, (caller, caseId) -> submission.submit(caseId, Answers.id(document), ifMatch, caller));
    }

    @POST
    @Path("/approval")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Approve a document", description = "{checks?: [SECRECY, LEGAL], reportRow?, reason?}")
    @APIResponse(responseCode = "200", description = "The approved document")
    public Response approve(
            @PathParam("id") String id,
            @PathParam("document") String document,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @OptionalBody @Nullable JsonNode body) {
        return answer(
                id,
                body,
                (caller, caseId) ->
                        review.approve(caseId, Answers.id(document), Answers.orEmpty(body), ifMatch, caller));
    }

    @POST
    @Path("/return")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Return a document to who drafted it", description = "{reason}")
    @APIResponse(responseCode = "200", description = "The returned document")
    public Response giveBack(
            @PathParam("id") String id,
            @PathParam("document") String document,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @OptionalBody @Nullable JsonNode body) {
        return answer(
                id,
                body,
                (caller, caseId) ->
                        review.giveBack(caseId, Answers.id(document), Answers.orEmpty(body), ifMatch, caller));
    }

    @POST
    @Path("/issue")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Issue a document",
            description =
                    "Numbers it and fixes its letter. Replies by a signatory, extension notices by the office head (who"
                            + " thereby grants the extension), other notices by either; never by who drafted it.")
    @APIResponse(responseCode = "200", description = "The issued document with its number and files")
    public Response issue(
            @PathParam("id") String id,
            @PathParam("document") String document,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @OptionalBody @Nullable JsonNode body) {
        return answer(
                id,
                body,
                (caller, caseId) ->
                        signature.issue(caseId, Answers.id(document), Answers.orEmpty(body), ifMatch, caller));
    }

    @POST
    @Path("/dispatch")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Record that a document went out",
            description =
                    "{on?, method?, servedOn?, trackingNumber?, signer?, final?}. Records its act: CORRECTION_REQUESTED,"
                            + " CONSULTED, EXTENDED, FEE_NOTIFIED or REPLIED; IN_PERSON and ENTRUSTED replies also SERVED."
                            + " What came back is sent again the same way (再次送达): a reply by another REPLIED, a notice without"
                            + " an act of its own, with SERVED when it is handed over.")
    @APIResponse(responseCode = "200", description = "The document, with the acts recorded")
    public Response dispatch(
            @PathParam("id") String id,
            @PathParam("document") String document,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @OptionalBody @Nullable JsonNode body) {
        return request.once(body, caller -> {
            UUID caseId = CaseIds.read(id);
            UUID documentId = Answers.id(document);
            return answers.dispatched(
                    caseId, documentId, sending.send(caseId, documentId, Answers.orEmpty(body), ifMatch, caller));
        });
    }

    @POST
    @Path("/recall")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Recall a document that is signed and did not go out (作废)",
            description =
                    "{reason}. It keeps its number and its files and is marked RECALLED; a new one may be drafted, and gets a"
                            + " number of its own. A reply records RECALLED in every case that it stands in, which moves no"
                            + " clock; another document a journal entry. For who may issue its kind and did not draft it. 409"
                            + " with the article when it went out, or was shown to the applicant.")
    @APIResponse(responseCode = "200", description = "The recalled document")
    public Response recall(
            @PathParam("id") String id,
            @PathParam("document") String document,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @OptionalBody @Nullable JsonNode body) {
        return answer(
                id,
                body,
                (caller, caseId) ->
                        recalling.recall(caseId, Answers.id(document), Answers.orEmpty(body), ifMatch, caller));
    }

    private Response answer(String id, @Nullable JsonNode body, BiFunction<Caller, UUID, Document> step) {
        return request.once(body, caller -> {
            UUID caseId = CaseIds.read(id);
            return answers.document(Response.Status.OK, caseId, step.apply(caller, caseId));
        });
    }
}
