package mingda.casework.incoming;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import mingda.casework.access.Caller;
import mingda.casework.access.Request;
import mingda.casework.casefile.CaseFiles;
import mingda.casework.casepage.CaseIds;
import mingda.casework.json.Wrong;
import mingda.eventing.problem.FieldError;
import mingda.eventing.problem.ProblemException;
import mingda.eventing.scope.Scope;
import mingda.eventing.uploads.FileDigest;
import mingda.eventing.uploads.FileKind;
import mingda.eventing.uploads.FileName;
import mingda.eventing.uploads.SecrecyMarks;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** {@code POST /api/cases/{id}/scans}: papers of the counter, of the post and of faxes. */
@Path("/api/cases/{id}/scans")
@Authenticated
@Blocking
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "cases")
class ScansResource {

    private static final Set<FileKind> TAKEN = EnumSet.of(FileKind.PDF, FileKind.JPEG, FileKind.PNG, FileKind.TIFF);

    private final Request request;
    private final Scans scans;
    private final IncomingFiles files;
    private final CaseFiles cases;
    private final long maxBytes;

    ScansResource(
            Request request,
            Scans scans,
            IncomingFiles files,
            CaseFiles cases,
            @ConfigProperty(name = "mingda.scan.max-bytes", defaultValue = "20971520") long maxBytes) {
        this.request = request;
        this.scans = scans;
        this.files = files;
        this.cases = cases;
        this.maxBytes = maxBytes;
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            summary = "Store a scan with a case",
            description =
                    "Form fields file and purpose (APPLICATION, IDENTITY_PROOF, MANDATE, WITHDRAWAL or OTHER): a PDF, JPEG, PNG or"
                            + " TIFF by content, at most 20 MB each and 30 for a case. It is listed under …/incoming with who"
                            + " scanned it, and its digest stands in the journal. The same paper for the same purpose is stored"
                            + " once. A file marked 绝密, 机密 or 秘密 is refused and nothing of it kept. Officers of the agency; an"
                            + " officer of a district window for what he registered today for another agency.")
    @APIResponse(responseCode = "201", description = "The scan as …/incoming lists it")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "Another role or another agency has to do it")
    @APIResponse(responseCode = "404", description = "No such case, or none that the caller may see")
    @APIResponse(responseCode = "413", description = "The file is larger than 20 MB, or the case has its 30 scans")
    @APIResponse(
            responseCode = "422",
            description = "No file, another purpose, a type that is not taken, or a file marked 绝密, 机密 or 秘密")
    public Response add(
            @PathParam("id") String id,
            @RestForm("file") @Nullable FileUpload file,
            @RestForm("purpose") @Nullable String purpose) {
        UUID caseId = CaseIds.read(id);
        Caller caller = request.caller();
        Scope scope = scans.scope(caseId, caller);
        Scans.Upload upload = checked(file, purpose(purpose));
        return request.once(scope, upload.asBody(), () -> {
            IncomingFile scan = scans.add(caseId, upload, maxBytes, caller);
            return Response.status(Response.Status.CREATED)
                    .entity(files.describe(scan))
                    .header(HttpHeaders.ETAG, cases.get(caseId).etag())
                    .build();
        });
    }

    private static ScanPurpose purpose(@Nullable String sent) {
        return Arrays.stream(ScanPurpose.values())
                .filter(known -> known.name().equals(sent))
                .findFirst()
                .orElseThrow(() -> {
                    Wrong wrong = new Wrong();
                    String choices = String.join(
                            ", ",
                            Arrays.stream(ScanPurpose.values()).map(Enum::name).toList());
                    wrong.add("/purpose", "choice", "请选择其中之一：" + choices, "Choose one of: " + choices);
                    return wrong.problem();
                });
    }

    /** Looked at before any transaction: that takes its time. */
    private Scans.Upload checked(@Nullable FileUpload file, ScanPurpose purpose) {
        if (file == null || file.size() == 0) {
            throw refused(IncomingProblem.SCAN_MISSING);
        }
        if (file.size() > maxBytes) {
            throw new ProblemException(IncomingProblem.SCAN_TOO_LARGE);
        }
        try {
            java.nio.file.Path path = file.uploadedFile();
            String name = FileName.clean(file.fileName());
            FileKind kind =
                    FileKind.of(path).filter(TAKEN::contains).orElseThrow(() -> refused(IncomingProblem.SCAN_TYPE));
            if (SecrecyMarks.on(path, name, kind)) {
                throw refused(IncomingProblem.SCAN_MARKED_SECRET);
            }
            return new Scans.Upload(path, name, kind, FileDigest.sha256(path), purpose);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ProblemException refused(IncomingProblem type) {
        return new ProblemException(
                type, List.of(new FieldError("/file", type.slug(), type.adviceZh(), type.adviceEn())));
    }
}
