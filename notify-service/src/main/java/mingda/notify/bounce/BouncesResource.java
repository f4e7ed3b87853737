package mingda.notify.bounce;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import mingda.eventing.problem.CommonProblem;
import mingda.eventing.problem.FieldError;
import mingda.eventing.problem.ProblemException;
import mingda.eventing.scope.Scope;
import mingda.eventing.scope.Scopes;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Where the mail server, or whoever reads its mailbox, reports what came back. */
@Path("/api/bounces")
@RolesAllowed("administrator")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Deliveries")
class BouncesResource {

    private static final int LONGEST = 262_144;
    /** Keycloak's: nothing that a database could not be asked for. */
    private static final Pattern USERNAME = Pattern.compile("[^\\p{Cntrl}]{1,255}");

    private final Bounces bounces;
    private final HeldAddresses held;
    private final Scopes scopes;
    private final SecurityIdentity identity;

    BouncesResource(Bounces bounces, HeldAddresses held, Scopes scopes, SecurityIdentity identity) {
        this.bounces = bounces;
        this.held = held;
        this.scopes = scopes;
        this.identity = identity;
    }

    /** A report. */
    record Bounce(
            @Schema(
                    description = "The delivery status notification (RFC 3464) as it came, headers and all, at most"
                            + " 262144 characters",
                    required = true)
            @Nullable
            String message) {}

    /** What became of it. */
    record BounceResult(
            @Schema(
                    description = "BOUNCED: the delivery is marked and another channel stands in; DUPLICATE: it was"
                            + " reported before; IGNORED: it tells of no failure",
                    required = true)
            Bounces.Result result) {}

    /** That an address is used again. */
    record Release(
            @Schema(description = "Username", required = true)
            String username) {}

    @POST
    @Operation(
            operationId = "reportBounce",
            summary = "Report a mail that came back",
            description = "Known by the Message-ID of our mail. The delivery is marked, another channel stands in, and"
                    + " after a number of reports the address is held and the administrators are told. The same report"
                    + " again changes nothing.")
    @APIResponse(
            responseCode = "200",
            description = "What became of it",
            content = @Content(schema = @Schema(implementation = BounceResult.class)))
    @APIResponse(responseCode = "401", description = "Problem: no valid token")
    @APIResponse(responseCode = "403", description = "Problem: no administrator")
    @APIResponse(responseCode = "404", description = "Problem: the mail is none of ours")
    @APIResponse(responseCode = "422", description = "Problem: no delivery status notification of a mail of ours")
    public BounceResult report(Bounce bounce) {
        String message = Objects.requireNonNullElse(bounce.message(), "");
        if (message.length() > LONGEST) {
            throw wrong("size", "内容最多 262144 字符。", "Send at most 262144 characters.");
        }
        BounceReport report = BounceReport.of(message)
                .orElseThrow(() -> wrong(
                        "invalid",
                        "应为本系统所发邮件的投递状态通知（RFC 3464）。",
                        "Send a delivery status notification (RFC 3464) of a mail of ours."));
        String by = identity.getPrincipal().getName();
        return new BounceResult(scopes.call(Scope.background(), () -> bounces.take(report, by))
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND)));
    }

    @POST
    @Path("/{username}/release")
    @Operation(
            operationId = "releaseAddress",
            summary = "Send to a held address again",
            description = "After somebody has looked to it. Another address of the same person is never held.")
    @APIResponse(
            responseCode = "200",
            description = "It is used again",
            content = @Content(schema = @Schema(implementation = Release.class)))
    @APIResponse(responseCode = "401", description = "Problem: no valid token")
    @APIResponse(responseCode = "403", description = "Problem: no administrator")
    @APIResponse(responseCode = "404", description = "Problem: no address of that person is held")
    public Release release(
            @Parameter(description = "Whose address: username", example = "officer") @PathParam("username")
                    String username) {
        String by = identity.getPrincipal().getName();
        if (!USERNAME.matcher(username).matches()
                || !scopes.call(Scope.background(), () -> held.release(username, by))) {
            throw new ProblemException(CommonProblem.NOT_FOUND);
        }
        return new Release(username);
    }

    private static ProblemException wrong(String code, String zh, String en) {
        return new ProblemException(CommonProblem.INVALID, List.of(new FieldError("/message", code, zh, en)));
    }
}
