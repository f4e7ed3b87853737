package mingda.casework.signoff;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import mingda.casework.access.Request;
import mingda.casework.casepage.CaseIds;
import mingda.casework.release.HiddenContent;
import mingda.casework.release.PageCount;
import mingda.eventing.problem.FieldError;
import mingda.eventing.problem.ProblemException;
import mingda.eventing.uploads.FileKind;
import mingda.eventing.uploads.FileName;
import mingda.eventing.uploads.SecrecyMarks;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** {@code /api/cases/{id}/documents/{document}/attachments}: the files that are released with a reply. */
@Path("/api/cases/{id}/documents/{document}/attachments")
@Authenticated
@Blocking
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "documents")
@APIResponse(responseCode = "401", description = "No valid token")
@APIResponse(responseCode = "403", description = "Another role or another agency has to do it")
@APIResponse(
        responseCode = "404",
        description = "No such case, document or attachment, or none that the caller may see")
@APIResponse(responseCode = "409", description = "The document is no reply, or not at the step of drafting")
@APIResponse(responseCode = "412", description = "The case changed since the ETag in If-Match")
class AttachmentResource {

    /** A TIFF is a scan of the agency's own; applicants get what every machine opens. */
    private static final Set<FileKind> RELEASED = EnumSet.complementOf(EnumSet.of(FileKind.TIFF));

    private final Request request;
    private final Attaching attaching;
    private final Answers answers;
    private final long maxBytes;

    AttachmentResource(
            Request request,
            Attaching attaching,
            Answers answers,
            @ConfigProperty(name = "mingda.release.max-bytes", defaultValue = "20971520") long maxBytes) {
        this.request = request;
        this.attaching = attaching;
        this.answers = answers;
        this.maxBytes = maxBytes;
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            summary = "Add a file that is released with the reply",
            description =
                    "PDF, OFD, DOCX, XLSX, JPEG or PNG by content, at most 20 MB each and 30 for a reply. It is checked for what its"
                            + " pages do not show (properties, comments, tracked changes, hidden sheets, rows and text, text under"
                            + " boxes, embedded files): files[].findings names what was found, which is mended or overruled before"
                            + " the draft can be submitted. A file marked 绝密, 机密 or 秘密 is refused and nothing of it kept.")
    @APIResponse(responseCode = "201", description = "The document with its files")
    @APIResponse(responseCode = "413", description = "The file is larger than 20 MB, or the reply has its 30 files")
    @APIResponse(responseCode = "422", description = "No file, a type that is not taken, or a file marked 绝密, 机密 or 秘密")
    public Response add(
            @PathParam("id") String id,
            @PathParam("document") String document,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @RestForm("file") @Nullable FileUpload file) {
        UUID caseId = CaseIds.read(id);
        UUID documentId = Answers.id(document);
        Attaching.Upload upload = checked(file);
        return request.inScope(caller -> answers.document(
                Response.Status.CREATED, caseId, attaching.add(caseId, documentId, upload, maxBytes, ifMatch, caller)));
    }

    @DELETE
    @Path("/{file}")
    @Operation(summary = "Take a file away from the reply", description = "Its bytes are forgotten.")
    @APIResponse(responseCode = "200", description = "The document with its files")
    public Response remove(
            @PathParam("id") String id,
            @PathParam("document") String document,
            @PathParam("file") String file,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        UUID caseId = CaseIds.read(id);
        return request.inScope(caller -> answers.document(
                Response.Status.OK,
                caseId,
                attaching.remove(caseId, Answers.id(document), Answers.id(file), ifMatch, caller)));
    }

    @PUT
    @Path("/{file}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Say what the letter calls a file",
            description =
                    "{title?}, at most 200 characters: stands in the letter's list of attachments (附件说明) in place of"
                            + " the file's name; without one the letter names the file.")
    @APIResponse(responseCode = "200", description = "The document with its files")
    @APIResponse(responseCode = "422", description = "The title is too long")
    public Response entitle(
            @PathParam("id") String id,
            @PathParam("document") String document,
            @Parameter(description = "Id of the attachment") @PathParam("file") String file,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            JsonNode body) {
        UUID caseId = CaseIds.read(id);
        return request.once(
                body,
                caller -> answers.document(
                        Response.Status.OK,
                        caseId,
                        attaching.entitle(caseId, Answers.id(document), Answers.id(file), body, ifMatch, caller)));
    }

    @POST
    @Path("/{file}/overruling")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Let a file pass in spite of what was found in it",
            description = "{reason}, which stands in the journal.")
    @APIResponse(responseCode = "200", description = "The document with its files")
    @APIResponse(responseCode = "422", description = "No reason")
    public Response overrule(
            @PathParam("id") String id,
            @PathParam("document") String document,
            @Parameter(description = "Id of the attachment") @PathParam("file") String file,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            JsonNode body) {
        UUID caseId = CaseIds.read(id);
        return request.once(
                body,
                caller -> answers.document(
                        Response.Status.OK,
                        caseId,
                        attaching.overrule(caseId, Answers.id(document), Answers.id(file), body, ifMatch, caller)));
    }

    /** Looked at before any transaction: that takes its time. */
    private Attaching.Upload checked(@Nullable FileUpload file) {
        if (file == null || file.size() == 0) {
            throw refused(SignoffProblem.FILE_MISSING);
        }
        try {
            java.nio.file.Path path = file.uploadedFile();
            if (Files.size(path) > maxBytes) {
                throw new ProblemException(SignoffProblem.FILE_TOO_LARGE);
            }
            String name = FileName.clean(file.fileName());
            FileKind kind =
                    FileKind.of(path).filter(RELEASED::contains).orElseThrow(() -> refused(SignoffProblem.FILE_TYPE));
            if (SecrecyMarks.on(path, name, kind)) {
                throw refused(SignoffProblem.MARKED_SECRET);
            }
            String called = name.isEmpty() ? "file" : name;
            OptionalInt pages = PageCount.of(path, kind);
            return new Attaching.Upload(
                    path,
                    called,
                    kind,
                    HiddenContent.of(path, kind),
                    pages.isPresent() ? Integer.valueOf(pages.getAsInt()) : null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ProblemException refused(SignoffProblem type) {
        return new ProblemException(
                type, List.of(new FieldError("/file", type.slug(), type.adviceZh(), type.adviceEn())));
    }
}
