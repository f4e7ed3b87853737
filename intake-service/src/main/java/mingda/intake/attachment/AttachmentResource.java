package mingda.intake.attachment;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import mingda.eventing.problem.FieldError;
import mingda.eventing.problem.ProblemException;
import mingda.eventing.uploads.FileName;
import mingda.intake.access.ApplicantAccess;
import mingda.intake.attachment.Attachment.Purpose;
import mingda.intake.problem.IntakeProblem;
import mingda.intake.progress.Progress;
import mingda.intake.repeat.Repeats;
import mingda.intake.store.Digests;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Handing in of files. */
@Path("/api/applications/{no}/attachments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Applications")
public class AttachmentResource {

    private static final FieldError PURPOSE = new FieldError(
            "/purpose",
            "choice",
            "请选择其中之一：IDENTITY_PROOF, MANDATE, SUPPORTING",
            "Choose one of: IDENTITY_PROOF, MANDATE, SUPPORTING");

    private final ApplicantAccess access;
    private final Attachments attachments;
    private final Progress progress;
    private final Repeats repeats;

    AttachmentResource(ApplicantAccess access, Attachments attachments, Progress progress, Repeats repeats) {
        this.repeats = repeats;
        this.access = access;
        this.attachments = attachments;
        this.progress = progress;
    }

    /** Adds one file to the application. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            summary = "Add a file to the application",
            description = "PDF, OFD, JPEG, PNG or DOCX by content; at most 20 MB each and 10 files per application.")
    @APIResponse(
            responseCode = "201",
            description = "Held, and on its way to the agency",
            content = @Content(schema = @Schema(implementation = Attachment.class)))
    @APIResponse(responseCode = "400", description = "Idempotency-Key is malformed")
    @APIResponse(responseCode = "401", description = "X-Query-Code is missing")
    @APIResponse(responseCode = "404", description = "Number and code fit no application")
    @APIResponse(responseCode = "409", description = "The application is closed")
    @APIResponse(
            responseCode = "413",
            description = "The file is larger than 20 MB, or the application has its 10 files")
    @APIResponse(
            responseCode = "422",
            description = "No file, wrong purpose, a type that is not accepted, or a file marked 绝密, 机密 or 秘密")
    @APIResponse(responseCode = "429", description = "Too many failures, or too many requests from this address")
    public Response add(
            @Parameter(description = "Application number", example = "20261123-1K7Q2M9X") @PathParam("no") String no,
            @Parameter(required = true, description = "Query code") @RestHeader("X-Query-Code") @Nullable String code,
            @Parameter(description = "1 to 200 visible ASCII characters; the same call again is answered as the first")
                    @RestHeader("Idempotency-Key")
                    @Nullable
                    String key,
            @RestForm("file") @Nullable FileUpload file,
            @RestForm("purpose") @Nullable String purpose,
            @Context HttpServerRequest request) {
        String address = ApplicantAccess.address(request);
        access.open(no, code, address, application -> progress.open(application));
        if (file == null || file.size() == 0) {
            throw Attachments.refused(IntakeProblem.FILE_MISSING);
        }
        if (List.of(Purpose.values()).stream().noneMatch(known -> known.name().equals(purpose))) {
            throw new ProblemException(IntakeProblem.INVALID_FACTS, List.of(PURPOSE));
        }
        String name = FileName.clean(file.fileName());
        String mediaType = attachments.check(file.uploadedFile(), name);
        Repeats.Call call = repeats.call(
                key,
                "attachments",
                no,
                Digests.sha256(purpose + "/" + name + "/" + Digests.sha256(file.uploadedFile())));
        String answer = access.open(
                no,
                code,
                address,
                call.keyHash(),
                application -> repeats.once(call, application.applicationNo(), () -> {
                    progress.demandOpen(application);
                    return attachments.adopt(
                            application.applicationNo(),
                            application.agencyCode(),
                            attachments.hold(file.uploadedFile(), mediaType).id(),
                            String.valueOf(purpose),
                            name);
                }));
        return Response.status(Response.Status.CREATED)
                .type(MediaType.APPLICATION_JSON)
                .entity(answer)
                .build();
    }
}
