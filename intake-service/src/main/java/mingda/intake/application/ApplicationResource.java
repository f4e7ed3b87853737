package mingda.intake.application;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import mingda.eventing.problem.Language;
import mingda.eventing.problem.ProblemException;
import mingda.intake.application.Submission.Outcome;
import mingda.intake.application.Submission.Outcome.Accepted;
import mingda.intake.application.Submission.Outcome.OtherContent;
import mingda.intake.application.Submission.Outcome.Refused;
import mingda.intake.directory.Agencies;
import mingda.intake.problem.IntakeProblem;
import mingda.intake.repeat.Repeats;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jspecify.annotations.Nullable;

/** Submission of applications. */
@Path("/api/applications")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Applications", description = "Apply for government information (依申请公开) and follow the application.")
public class ApplicationResource {

    private final Submissions submissions;
    private final Agencies agencies;

    ApplicationResource(Submissions submissions, Agencies agencies) {
        this.submissions = submissions;
        this.agencies = agencies;
    }

    /** What a client is told of its accepted application. */
    @Schema(name = "Accepted")
    public record AcceptedAnswer(
            @Schema(examples = "20261123-1K7Q2M9X") String applicationNo,

            @Schema(examples = "7Q2M9XK4TD", description = "Shown only now; kept as a hash")
            String queryCode,

            Instant submittedAt,

            @Schema(description = "Day of receipt in Shanghai, where the agency's settings make it known at once")
            @Nullable
            LocalDate receivedOn) {}

    /** Accepts an application. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Submit an application",
            description =
                    "Accepted once per Idempotency-Key; the same key and body give the first answer again for 48 hours.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = ApplicationForm.class),
                            examples =
                                    @ExampleObject(name = "A person asks by title", value = ApplicationExample.JSON)))
    @APIResponse(
            responseCode = "201",
            description = "Accepted; keep number and query code",
            content = @Content(schema = @Schema(implementation = AcceptedAnswer.class)))
    @APIResponse(responseCode = "400", description = "The body is not JSON, or Idempotency-Key is missing")
    @APIResponse(responseCode = "409", description = "The first request with this key is still running")
    @APIResponse(responseCode = "413", description = "The body is larger than 1 MiB")
    @APIResponse(
            responseCode = "422",
            description = "Facts are missing or wrong, or the key was used with other content")
    @APIResponse(responseCode = "429", description = "Too many requests from this address")
    public Response submit(
            @Parameter(required = true, description = "1 to 200 visible ASCII characters, unique for this application")
                    @RestHeader("Idempotency-Key")
                    @Nullable
                    String key,
            @QueryParam("lang") @Nullable String lang,
            @Parameter(hidden = true) @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage,
            @Nullable JsonNode body) {
        if (key == null || !Repeats.wellFormed(key)) {
            throw new ProblemException(IntakeProblem.KEY_REQUIRED);
        }
        ApplicationReader.Result read =
                ApplicationReader.read(body, code -> agencies.accepting(code).isPresent());
        Outcome outcome = submissions.submit(new Submission(
                key,
                Repeats.digest(body),
                read.form(),
                read.errors(),
                Language.of(lang, acceptLanguage),
                List.of(),
                "",
                false));
        return switch (outcome) {
            case Accepted accepted ->
                Response.created(URI.create("/api/applications/" + accepted.applicationNo()))
                        .type(MediaType.APPLICATION_JSON)
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .entity(accepted.answer())
                        .build();
            case OtherContent other -> throw new ProblemException(IntakeProblem.KEY_REUSED);
            case Refused refused -> throw new ProblemException(IntakeProblem.INVALID_APPLICATION, refused.errors());
            case Outcome.StillRunning running -> throw new ProblemException(IntakeProblem.KEY_IN_USE);
            case Outcome.NumberTaken taken -> throw new IllegalStateException("a number is drawn until it is free");
        };
    }
}
