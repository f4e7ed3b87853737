package mingda.notify.inbox;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import mingda.eventing.paging.Page;
import mingda.eventing.paging.PageRequest;
import mingda.eventing.problem.CommonProblem;
import mingda.eventing.problem.FieldError;
import mingda.eventing.problem.ProblemException;
import mingda.eventing.scope.Scopes;
import mingda.notify.alert.AlertView;
import mingda.notify.alert.Inbox;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The reader's own alerts. */
@Path("/api/alerts")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Alerts", description = "What is addressed to the token's user")
class AlertsResource {

    private final Inbox inbox;
    private final Scopes scopes;
    private final Reader reader;

    AlertsResource(Inbox inbox, Scopes scopes, Reader reader) {
        this.inbox = inbox;
        this.scopes = scopes;
        this.reader = reader;
    }

    @GET
    @Operation(
            operationId = "listAlerts",
            summary = "The inbox, newest first",
            description = "Alerts that were sent to the token's user, also those acknowledged or withdrawn since.")
    @APIResponse(
            responseCode = "200",
            description = "One page",
            content = @Content(schema = @Schema(implementation = AlertPage.class)))
    @APIResponse(responseCode = "401", description = "Problem: no valid token")
    @APIResponse(responseCode = "422", description = "Problem: a wrong limit, cursor or open")
    public AlertPage list(
            @Parameter(description = "Entries in the page, 1 to 200; 50 if left out", example = "50")
                    @QueryParam("limit")
                    @Nullable
                    String limit,
            @Parameter(description = "next of the page before, unchanged") @QueryParam("cursor") @Nullable
                    String cursor,
            @Parameter(description = "true: only what is neither acknowledged nor withdrawn", example = "true")
                    @QueryParam("open")
                    @Nullable
                    String open) {
        PageRequest request = PageRequest.of(limit, cursor, 1);
        long before = request.after()
                .map(keys -> Places.parse("/cursor", keys.get(0)))
                .orElse(Long.MAX_VALUE);
        boolean openOnly = flag(open);
        return scopes.call(reader.scope(), () -> {
            List<AlertView> rows =
                    inbox.before(reader.username(), openOnly, before, request.limit() + 1, reader.language());
            Page<AlertView> page = Page.of(
                    rows,
                    request,
                    alert -> List.of(Long.toString(alert.place())),
                    inbox.total(reader.username(), openOnly));
            return AlertPage.of(page, inbox.end(reader.username()));
        });
    }

    @POST
    @Path("/{id}/acknowledgement")
    @Operation(
            operationId = "acknowledgeAlert",
            summary = "Take notice of an alert",
            description = "May be repeated: the first time counts.")
    @APIResponse(
            responseCode = "200",
            description = "The alert, acknowledged",
            content = @Content(schema = @Schema(implementation = AlertView.class)))
    @APIResponse(responseCode = "401", description = "Problem: no valid token")
    @APIResponse(responseCode = "404", description = "Problem: no such alert is addressed to the reader")
    public AlertView acknowledge(
            @Parameter(description = "The alert's id", example = "0198d1a2-7c00-7b3e-9a55-3f1f0c2ab001")
                    @PathParam("id")
                    String id) {
        UUID alertId = Places.uuid(id).orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
        return scopes.call(reader.scope(), () -> inbox.acknowledge(reader.username(), alertId, reader.language()))
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
    }

    private static boolean flag(@Nullable String open) {
        if (open == null || open.isEmpty() || open.equals("false")) {
            return false;
        }
        if (open.equals("true")) {
            return true;
        }
        throw new ProblemException(
                CommonProblem.INVALID,
                List.of(new FieldError("/open", "invalid", "open 应为 true 或 false。", "open must be true or false.")));
    }
}
