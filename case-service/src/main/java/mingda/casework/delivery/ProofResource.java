package mingda.casework.delivery;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import mingda.casework.access.Request;
import mingda.casework.casefile.CaseFiles;
import mingda.casework.casepage.CaseIds;
import mingda.casework.document.Document;
import mingda.casework.document.DocumentStatus;
import mingda.casework.document.Documents;
import mingda.casework.signoff.References;
import mingda.casework.signoff.SignoffProblem;
import mingda.eventing.problem.Language;
import mingda.eventing.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code GET /api/cases/{id}/documents/{document}/proof-of-service}: the sheet (送达回证). */
@Path("/api/cases/{id}/documents/{document}/proof-of-service")
@Authenticated
@Tag(name = "service")
class ProofResource {

    private final Request request;
    private final CaseFiles cases;
    private final Documents documents;
    private final Proofs proofs;

    ProofResource(Request request, CaseFiles cases, Documents documents, Proofs proofs) {
        this.request = request;
        this.cases = cases;
        this.documents = documents;
        this.proofs = proofs;
    }

    @GET
    @Produces("application/pdf")
    @Operation(
            summary = "The proof of service of a document (送达回证)",
            description =
                    "A sheet in the reader's language: addressee, document and number, every attempt with its way, day, mail"
                            + " number, signer or return, and the entries of the case file that say so. What is not known yet is"
                            + " blank, to be signed by hand. Reading is written into the journal. The archive package holds one for"
                            + " each document that was issued and not recalled.")
    @APIResponse(responseCode = "200", description = "The sheet as PDF")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "404", description = "No such case or document, or none that the caller may see")
    @APIResponse(responseCode = "409", description = "The document is not issued, or was recalled: nothing is served")
    public Response pdf(@PathParam("id") String id, @PathParam("document") String document) {
        boolean english = request.language() == Language.EN;
        return request.inScope(caller -> {
            UUID caseId = cases.get(CaseIds.read(id)).id();
            Document found = References.id(document)
                    .flatMap(each -> documents.find(caseId, each))
                    .orElseThrow(() -> new ProblemException(SignoffProblem.DOCUMENT_NOT_FOUND));
            if (!found.status().isIssued()) {
                throw new ProblemException(SignoffProblem.NOT_AT_THIS_STEP)
                        .with("documentStatus", found.status().name())
                        .with("needed", List.of(DocumentStatus.ISSUED.name(), DocumentStatus.SENT.name()))
                        .with("article", "国办公开办函〔2016〕235号")
                        .with("allowedActs", List.of());
            }
            cases.readBy(caseId, caller.username());
            return Response.ok(proofs.pdf(found, cases.get(caseId), english))
                    .header(HttpHeaders.VARY, "Accept-Language")
                    .header(
                            HttpHeaders.CONTENT_DISPOSITION,
                            "inline; filename=\"proof-of-service-" + found.id() + ".pdf\"")
                    .build();
        });
    }
}
