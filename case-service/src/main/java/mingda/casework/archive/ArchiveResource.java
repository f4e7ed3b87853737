package mingda.casework.archive;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import mingda.casework.access.Request;
import mingda.casework.casefile.CaseFile;
import mingda.casework.casefile.CaseFiles;
import mingda.casework.casepage.CaseIds;
import mingda.casework.clock.CaseState;
import mingda.eventing.files.FileStore;
import mingda.eventing.problem.ProblemException;
import mingda.eventing.scope.Scope;
import mingda.eventing.scope.Scopes;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code GET /api/cases/{id}/archive}: the package, streamed. */
@Path("/api/cases/{id}/archive")
@Authenticated
@Tag(name = "cases")
class ArchiveResource {

    private static final long SLICE = 1 << 20;
    private static final Set<CaseState> CLOSED = EnumSet.of(
            CaseState.REPLIED,
            CaseState.SERVED,
            CaseState.CLOSED_UNCORRECTED,
            CaseState.CLOSED_UNPAID,
            CaseState.WITHDRAWN,
            CaseState.SPLIT);

    private final Request request;
    private final CaseFiles cases;
    private final CaseArchive archive;
    private final FileStore store;
    private final Scopes scopes;

    ArchiveResource(Request request, CaseFiles cases, CaseArchive archive, FileStore store, Scopes scopes) {
        this.request = request;
        this.cases = cases;
        this.archive = archive;
        this.store = store;
        this.scopes = scopes;
    }

    private record Gathered(String applicationNo, List<Part> parts) {}

    @GET
    @Operation(
            summary = "Download the archive package of a closed case",
            description =
                    "A zip file: application form, approval sheets, documents, proofs of service, attachments, the ledger, the acts with"
                            + " their hashes, and manifest-sha256.txt, which sha256sum -c checks.")
    @APIResponse(responseCode = "200", description = "The package")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "404", description = "No such case, or none that the caller may see")
    @APIResponse(responseCode = "409", description = "The case is not closed")
    public Response download(@PathParam("id") String id) {
        Gathered gathered = request.inScope(caller -> {
            UUID caseId = CaseIds.read(id);
            CaseFile file = cases.get(caseId);
            if (!CLOSED.contains(file.state())) {
                throw new ProblemException(ArchiveProblem.NOT_CLOSED);
            }
            cases.readBy(caseId, caller.username());
            return new Gathered(file.applicationNo(), archive.of(cases.get(caseId), caller));
        });
        return Response.ok((StreamingOutput) target -> write(gathered.parts(), target))
                .type("application/zip")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + gathered.applicationNo() + ".zip\"")
                .build();
    }

    private void write(List<Part> parts, OutputStream target) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(target)) {
            for (Part part : parts) {
                zip.putNextEntry(new ZipEntry(part.name()));
                switch (part) {
                    case Part.Made made -> zip.write(made.content());
                    case Part.Held held -> copy(held, zip);
                }
                zip.closeEntry();
            }
        }
    }

    /** A short transaction for each mebibyte: a slow reader must not hold a connection. */
    private void copy(Part.Held held, OutputStream target) throws IOException {
        long bytes = held.file().bytes();
        for (long at = 0; at < bytes; at += SLICE) {
            long from = at;
            long to = Math.min(bytes, at + SLICE);
            ByteArrayOutputStream slice = new ByteArrayOutputStream((int) (to - from));
            scopes.run(Scope.background(), () -> store.copy(held.file().id(), from, to, slice));
            slice.writeTo(target);
        }
    }
}
