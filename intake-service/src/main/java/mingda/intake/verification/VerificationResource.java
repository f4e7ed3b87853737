package mingda.intake.verification;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import mingda.eventing.problem.FieldError;
import mingda.eventing.problem.ProblemException;
import mingda.intake.problem.IntakeProblem;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Anyone has a document checked, by its file or by the code on it. */
@Path("/api/documents/verification")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Documents")
public class VerificationResource {

    private static final FieldError CODE =
            new FieldError("/code", "required", "请输入文书上的核验码。", "Give the verification code on the document.");

    private final Verification verification;
    private final long maxBytes;

    VerificationResource(
            Verification verification, @ConfigProperty(name = "mingda.attachment.max-bytes") long maxBytes) {
        this.verification = verification;
        this.maxBytes = maxBytes;
    }

    /** The file is looked at and not kept. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            summary = "Check a document by its file",
            description =
                    "AUTHENTIC when it was issued here, its bytes are those that were issued, and the agency's seal on"
                            + " it holds; CHANGED when it bears the name of a document issued here and one of these is not"
                            + " so; otherwise UNKNOWN. The file is not kept.")
    @APIResponse(
            responseCode = "200",
            description = "What it is",
            content = @Content(schema = @Schema(implementation = Verdict.class)))
    @APIResponse(responseCode = "413", description = "The file is larger than 20 MB")
    @APIResponse(responseCode = "422", description = "No file")
    @APIResponse(responseCode = "429", description = "Too many requests from this address")
    public Verdict file(@RestForm("file") @Nullable FileUpload file) {
        if (file == null) {
            throw new ProblemException(IntakeProblem.FILE_MISSING);
        }
        if (file.size() > maxBytes) {
            throw new ProblemException(IntakeProblem.FILE_TOO_LARGE);
        }
        return verification.ofFile(file.uploadedFile());
    }

    /** The own copy of the document is looked at. */
    @GET
    @Operation(
            summary = "Check a document by the code on it",
            description =
                    "Tells which document bears the code and whether the copy held here is whole. Compare number and"
                            + " date with those on the paper.")
    @APIResponse(
            responseCode = "200",
            description = "What it is",
            content = @Content(schema = @Schema(implementation = Verdict.class)))
    @APIResponse(responseCode = "422", description = "No code")
    @APIResponse(responseCode = "429", description = "Too many requests from this address")
    public Verdict code(
            @Parameter(description = "The code printed on the document (核验码)", example = "7K2M-9QX4-H0TD")
                    @RestQuery("code")
                    @Nullable
                    String code) {
        if (code == null || code.isBlank()) {
            throw new ProblemException(IntakeProblem.INVALID_FACTS, List.of(CODE));
        }
        return verification.ofCode(code);
    }
}
