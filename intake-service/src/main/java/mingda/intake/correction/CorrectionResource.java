package mingda.intake.correction;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import mingda.eventing.problem.FieldError;
import mingda.eventing.problem.ProblemException;
import mingda.intake.access.ApplicantAccess;
import mingda.intake.document.Download;
import mingda.intake.problem.IntakeProblem;
import mingda.intake.reading.Facts;
import mingda.intake.reading.Wrong;
import mingda.intake.repeat.Repeats;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jspecify.annotations.Nullable;

/** Handing in of corrections. */
@Path("/api/applications/{no}/corrections")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Applications")
public class CorrectionResource {

    private final ApplicantAccess access;
    private final Corrections corrections;
    private final Repeats repeats;

    CorrectionResource(ApplicantAccess access, Corrections corrections, Repeats repeats) {
        this.repeats = repeats;
        this.access = access;
        this.corrections = corrections;
    }

    /** What the applicant sends. */
    @Schema(name = "Correction")
    public record Body(
            @Schema(examples = "所需信息为2025年印发的批复，文号为奉府〔2025〕1号。")
            String text,

            @Schema(description = "Ids of attachments that were added before") @Nullable
            List<UUID> attachments) {}

    /** What the applicant is told. */
    @Schema(name = "Received")
    public record Received(
            @Schema(description = "The legal date is its Shanghai day")
            Instant receivedAt) {}

    /** Takes a correction in. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Hand in a correction (补正)", description = "Possible while the agency waits for one.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = Body.class)))
    @APIResponse(
            responseCode = "202",
            description = "Received; casework decides",
            content = @Content(schema = @Schema(implementation = Received.class)))
    @APIResponse(responseCode = "400", description = "The body is not JSON, or Idempotency-Key is malformed")
    @APIResponse(responseCode = "401", description = "X-Query-Code is missing")
    @APIResponse(responseCode = "404", description = "Number and code fit no application")
    @APIResponse(responseCode = "409", description = "No correction is awaited")
    @APIResponse(responseCode = "422", description = "The text is missing, or an attachment is unknown")
    @APIResponse(responseCode = "429", description = "Too many failures, or too many requests from this address")
    public Response submit(
            @Parameter(description = "Application number", example = "20261123-1K7Q2M9X") @PathParam("no") String no,
            @Parameter(required = true, description = "Query code") @RestHeader("X-Query-Code") @Nullable String code,
            @Parameter(description = "1 to 200 visible ASCII characters; the same call again is answered as the first")
                    @RestHeader("Idempotency-Key")
                    @Nullable
                    String key,
            @Nullable JsonNode body,
            @Context HttpServerRequest request) {
        Repeats.Call call = repeats.call(key, "corrections", no, Repeats.digest(body));
        String answer = access.open(
                no,
                code,
                ApplicantAccess.address(request),
                call.keyHash(),
                application -> repeats.once(call, application.applicationNo(), () -> {
                    List<FieldError> errors = new ArrayList<>();
                    Facts facts = Facts.of(body, errors);
                    String text = errors.isEmpty() ? facts.required("text", 5000) : null;
                    List<UUID> ids = ids(facts.texts("attachments", 10, 60), errors);
                    if (text == null || !errors.isEmpty()) {
                        throw new ProblemException(IntakeProblem.INVALID_FACTS, errors);
                    }
                    return new Received(corrections.submit(application, text, ids));
                }));
        return Response.accepted(answer).type(MediaType.APPLICATION_JSON).build();
    }

    private static List<UUID> ids(List<String> texts, List<FieldError> errors) {
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            String pointer = "/attachments/" + i;
            Download.id(texts.get(i)).ifPresentOrElse(ids::add, () -> errors.add(Wrong.UNKNOWN_ATTACHMENT.at(pointer)));
        }
        return ids;
    }
}
