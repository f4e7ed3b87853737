package mingda.intake.withdrawal;

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
import mingda.eventing.problem.FieldError;
import mingda.eventing.problem.ProblemException;
import mingda.intake.access.ApplicantAccess;
import mingda.intake.problem.IntakeProblem;
import mingda.intake.reading.Facts;
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

/** Handing in of a withdrawal. */
@Path("/api/applications/{no}/withdrawal")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Applications")
public class WithdrawalResource {

    private final ApplicantAccess access;
    private final Withdrawals withdrawals;
    private final Repeats repeats;

    WithdrawalResource(ApplicantAccess access, Withdrawals withdrawals, Repeats repeats) {
        this.repeats = repeats;
        this.access = access;
        this.withdrawals = withdrawals;
    }

    /** What the applicant sends. */
    @Schema(name = "Withdrawal")
    public record Body(
            @Schema(examples = "已通过其他途径获取") @Nullable String reason,

            @Schema(
                    description = "Last six characters of the identity number; not asked where none was given",
                    examples = "010000")
            @Nullable
            String idLastSix) {}

    /** What the applicant is told. */
    @Schema(name = "WithdrawalReceived")
    public record Received(
            @Schema(description = "The legal date is its Shanghai day")
            Instant receivedAt) {}

    /** Takes a withdrawal in. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Withdraw the application (撤回)",
            description =
                    "A withdrawal received before the reply was recorded wins; otherwise the applicant is told why not.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = Body.class)))
    @APIResponse(
            responseCode = "202",
            description = "Received; casework decides",
            content = @Content(schema = @Schema(implementation = Received.class)))
    @APIResponse(responseCode = "400", description = "The body is not JSON, or Idempotency-Key is malformed")
    @APIResponse(responseCode = "401", description = "X-Query-Code is missing")
    @APIResponse(responseCode = "404", description = "Number and code fit no application")
    @APIResponse(responseCode = "409", description = "It was answered or closed, or a withdrawal is on its way")
    @APIResponse(responseCode = "422", description = "These are not the last six characters on file")
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
        Repeats.Call call = repeats.call(key, "withdrawal", no, Repeats.digest(body));
        String answer = access.open(
                no,
                code,
                ApplicantAccess.address(request),
                call.keyHash(),
                application -> repeats.once(call, application.applicationNo(), () -> {
                    List<FieldError> errors = new ArrayList<>();
                    Facts facts = Facts.of(body, errors);
                    String reason = facts.text("reason", 2000);
                    String idLastSix = facts.text("idLastSix", 20);
                    if (!errors.isEmpty()) {
                        throw new ProblemException(IntakeProblem.INVALID_FACTS, errors);
                    }
                    return new Received(withdrawals.submit(application, reason, idLastSix));
                }));
        return Response.accepted(answer).type(MediaType.APPLICATION_JSON).build();
    }
}
