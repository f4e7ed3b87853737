package mingda.casework.signoff;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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
import mingda.casework.casefile.CaseFiles;
import mingda.casework.casepage.CaseIds;
import mingda.casework.document.Document;
import mingda.casework.document.DocumentViews;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** {@code /api/cases/{id}/documents}: one road for every kind of document. */
@Path("/api/cases/{id}/documents")
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
class DocumentsResource {

    private final Request request;
    private final Drafting drafting;
    private final CaseFiles cases;
    private final DocumentViews views;
    private final Answers answers;

    DocumentsResource(Request request, Drafting drafting, CaseFiles cases, DocumentViews views, Answers answers) {
        this.request = request;
        this.drafting = drafting;
        this.cases = cases;
        this.views = views;
        this.answers = answers;
    }

    @GET
    @Operation(summary = "List the documents of a case", description = "Oldest first, those being drafted included.")
    @APIResponse(responseCode = "200", description = "{items, total}")
    public Response list(@PathParam("id") String id) {
        return request.inScope(caller -> {
            UUID caseId = cases.get(CaseIds.read(id)).id();
            ArrayNode documents = views.documents(caseId);
            var answer = documents.objectNode().put("total", documents.size());
            answer.set("items", documents);
            return Response.ok(answer).build();
        });
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Draft a document",
            description = "{kind, facts, body?}. Facts by kind: CORRECTION_NOTICE {items, workingDays, reasons?};"
                    + " REASONS_NOTICE {counts, workingDays}; EXTENSION_NOTICE {workingDays, reason}; CONSULTATION_NOTICE"
                    + " {party, name, address?, postcode?, phone?, asked?, why?}; DISCLOSURE_NOTICE, to the third party"
                    + " alone, {consultation, name?, address?, postcode?, phone?, content, reasons, releaseOn}; FEE_NOTICE {tariff, items|pages, itemsEarlierThisMonth?, payment};"
                    + " RECTIFICATION_REPLY {record, reasons, decision: CORRECTED|FORWARDED|DIRECTED|DECLINED, agency?};"
                    + " REPLY as the draft; RECEIPT and WITHDRAWAL_CONFIRMATION none.")
    @APIResponse(responseCode = "201", description = "The draft")
    public Response begin(
            @PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, JsonNode body) {
        return answer(
                id, Response.Status.CREATED, body, (caller, caseId) -> drafting.begin(caseId, body, ifMatch, caller));
    }

    @PUT
    @Path("/{document}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Write a drafted document anew", description = "{facts, body?}; not once it is submitted.")
    @APIResponse(responseCode = "200", description = "The draft")
    public Response rewrite(
            @PathParam("id") String id,
            @PathParam("document") String document,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            JsonNode body) {
        return answer(
                id,
                Response.Status.OK,
                body,
                (caller, caseId) -> drafting.rewrite(caseId, Answers.id(document), body, ifMatch, caller));
    }

    private Response answer(
            String id, Response.Status status, @Nullable JsonNode body, BiFunction<Caller, UUID, Document> step) {
        return request.once(body, caller -> {
            UUID caseId = CaseIds.read(id);
            return answers.document(status, caseId, step.apply(caller, caseId));
        });
    }
}
