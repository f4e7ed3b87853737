package mingda.casework.signoff;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import mingda.casework.access.Request;
import mingda.casework.casefile.CaseFiles;
import mingda.casework.casepage.CaseIds;
import mingda.casework.document.Document;
import mingda.casework.document.DocumentFile;
import mingda.casework.document.DocumentFiles;
import mingda.casework.document.DocumentStatus;
import mingda.casework.document.Documents;
import mingda.eventing.files.FileResponses;
import mingda.eventing.files.FileStore;
import mingda.eventing.files.StoredFile;
import mingda.eventing.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** {@code GET /api/cases/{id}/documents/{document}/file}: the files of a document, streamed. */
@Path("/api/cases/{id}/documents/{document}/file")
@Authenticated
@Tag(name = "documents")
class FilesResource {

    private final Request request;
    private final CaseFiles cases;
    private final Documents documents;
    private final DocumentFiles files;
    private final FileStore store;
    private final FileResponses responses;

    FilesResource(
            Request request,
            CaseFiles cases,
            Documents documents,
            DocumentFiles files,
            FileStore store,
            FileResponses responses) {
        this.request = request;
        this.cases = cases;
        this.documents = documents;
        this.files = files;
        this.store = store;
        this.responses = responses;
    }

    @GET
    @Operation(
            summary = "Download a file of a document",
            description =
                    "The letter in the form that Accept asks for (application/pdf or application/ofd), or the file"
                            + " that the parameter names; ranges are supported.")
    @APIResponse(responseCode = "200", description = "The file")
    @APIResponse(responseCode = "206", description = "The asked range of it")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "404", description = "No such case, document or file, or none that the caller may see")
    @APIResponse(responseCode = "406", description = "The letter has no such form")
    @APIResponse(responseCode = "416", description = "The asked range lies outside the file")
    public Response download(
            @PathParam("id") String id,
            @PathParam("document") String document,
            @QueryParam("file")
                    @Parameter(description = "Id of one of the document's files; the letter if left out")
                    @Nullable
                    String file,
            @Context HttpHeaders headers,
            @HeaderParam("Range") @Nullable String range,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        Chosen chosen = request.inScope(caller -> {
            UUID caseId = cases.get(CaseIds.read(id)).id();
            cases.readBy(caseId, caller.username());
            Document found = documents
                    .find(caseId, Answers.id(document))
                    .orElseThrow(() -> new ProblemException(SignoffProblem.DOCUMENT_NOT_FOUND));
            DocumentFile named = chosen(files.of(found.id()), file, headers.getAcceptableMediaTypes());
            String mark = found.status() == DocumentStatus.RECALLED ? "作废-" : "";
            return new Chosen(mark + named.name(), store.find(named.id()).orElseThrow());
        });
        return responses
                .of(chosen.file(), range, ifNoneMatch)
                .header(HttpHeaders.CONTENT_DISPOSITION, FileResponses.attachment(chosen.name()))
                .build();
    }

    private record Chosen(String name, StoredFile file) {}

    private static DocumentFile chosen(List<DocumentFile> held, @Nullable String file, List<MediaType> accepted) {
        if (file != null) {
            return held.stream()
                    .filter(each -> each.id().toString().equals(file))
                    .findFirst()
                    .orElseThrow(() -> new ProblemException(SignoffProblem.DOCUMENT_NOT_FOUND));
        }
        if (held.isEmpty()) {
            throw new ProblemException(SignoffProblem.DOCUMENT_NOT_FOUND);
        }
        return accepted.stream()
                .flatMap(type -> held.stream()
                        .filter(each -> MediaType.valueOf(each.mediaType()).isCompatible(type)))
                .findFirst()
                .orElseThrow(() -> new ProblemException(SignoffProblem.NO_SUCH_FORM));
    }
}
