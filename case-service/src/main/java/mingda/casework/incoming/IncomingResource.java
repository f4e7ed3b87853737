package mingda.casework.incoming;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mingda.casework.access.Request;
import mingda.casework.casefile.CaseFiles;
import mingda.casework.casepage.CaseIds;
import mingda.eventing.files.FileResponses;
import mingda.eventing.files.FileStore;
import mingda.eventing.files.StoredFile;
import mingda.eventing.paging.Page;
import mingda.eventing.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** {@code /api/cases/{id}/incoming}: what was handed in to a case, as a list and file by file. */
@Path("/api/cases/{id}/incoming")
@Authenticated
@Tag(name = "cases")
@APIResponse(responseCode = "401", description = "No valid token")
class IncomingResource {

    private final Request request;
    private final CaseFiles cases;
    private final IncomingFiles files;
    private final FileStore store;
    private final FileResponses responses;

    IncomingResource(Request request, CaseFiles cases, IncomingFiles files, FileStore store, FileResponses responses) {
        this.request = request;
        this.cases = cases;
        this.files = files;
        this.store = store;
        this.responses = responses;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "List what was handed in to a case",
            description =
                    "Proofs of identity, mandates, supporting papers, papers of corrections, files of third parties and scans"
                            + " of the counter, oldest first and all in one page: {id, purpose, name, mediaType, bytes, sha256,"
                            + " addedAt, from, addedBy?, state, received}. from is APPLICANT, THIRD_PARTY or OFFICE (then addedBy"
                            + " scanned it). state is HELD, or while the file is fetched from the portal ON_ITS_WAY, DELAYED"
                            + " (the portal is away), REFUSED (it holds no such file, or another one) or LOST; received counts"
                            + " the bytes that are here. Reading is written into the journal.")
    @APIResponse(responseCode = "200", description = "{items, total}")
    @APIResponse(responseCode = "404", description = "No such case, or none that the caller may see")
    public Page<ObjectNode> list(@PathParam("id") String id) {
        return request.inScope(caller -> {
            UUID caseId = cases.get(CaseIds.read(id)).id();
            cases.readBy(caseId, caller.username());
            List<ObjectNode> items =
                    files.of(caseId).stream().map(files::describe).toList();
            return new Page<>(items, null, items.size());
        });
    }

    private record Chosen(String name, StoredFile file) {}

    @GET
    @Path("/{file}")
    @Operation(
            summary = "Download what was handed in to a case",
            description = "The file as it was sent; ranges are supported. Reading is written into the journal.")
    @APIResponse(responseCode = "200", description = "The file")
    @APIResponse(responseCode = "206", description = "The asked range of it")
    @APIResponse(responseCode = "304", description = "The file is the one that If-None-Match names")
    @APIResponse(responseCode = "404", description = "No such case or file, or none that the caller may see")
    @APIResponse(responseCode = "409", description = "The file is not here yet; state says how it stands")
    @APIResponse(responseCode = "416", description = "The asked range lies outside the file")
    public Response download(
            @PathParam("id") String id,
            @Parameter(description = "Id of one of the files that the list names") @PathParam("file") String file,
            @HeaderParam("Range") @Nullable String range,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        Chosen chosen = request.inScope(caller -> {
            UUID caseId = cases.get(CaseIds.read(id)).id();
            IncomingFile found = idOf(file)
                    .flatMap(fileId -> files.find(caseId, fileId))
                    .orElseThrow(() -> new ProblemException(IncomingProblem.FILE_NOT_FOUND));
            cases.readBy(caseId, caller.username());
            StoredFile stored = store.find(found.id())
                    .orElseThrow(() -> new ProblemException(IncomingProblem.FILE_NOT_HERE)
                            .with("state", files.describe(found).path("state").asText()));
            return new Chosen(found.called(), stored);
        });
        return responses
                .of(chosen.file(), range, ifNoneMatch)
                .header(HttpHeaders.CONTENT_DISPOSITION, FileResponses.attachment(chosen.name()))
                .build();
    }

    private static Optional<UUID> idOf(String text) {
        try {
            return text.length() == 36 ? Optional.of(UUID.fromString(text)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
