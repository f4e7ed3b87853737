package mingda.notify.inbox;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Instant;
import java.util.UUID;
import mingda.eventing.scope.Scopes;
import mingda.notify.alert.Inbox;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The reader's alerts as they come. */
@Path("/api/alerts/stream")
@Authenticated
@Tag(name = "Alerts")
class AlertStreamResource {

    private final Inbox inbox;
    private final Scopes scopes;
    private final Reader reader;
    private final JsonWebToken token;
    private final Streams streams;

    AlertStreamResource(Inbox inbox, Scopes scopes, Reader reader, JsonWebToken token, Streams streams) {
        this.inbox = inbox;
        this.scopes = scopes;
        this.reader = reader;
        this.token = token;
        this.streams = streams;
    }

    /** Answers a question for the head alone, which would otherwise open a stream that nobody reads. */
    @HEAD
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(hidden = true)
    public Response head() {
        return Response.ok().type(MediaType.SERVER_SENT_EVENTS_TYPE).build();
    }

    @GET
    @Blocking
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(operationId = "streamAlerts", summary = "New alerts as server-sent events", description = """
                    Each event has the name `alert`, the place in the inbox as its id and an alert as its data. With \
                    `Last-Event-ID` the stream first gives what came since; without it, it begins now. A comment every \
                    15 seconds keeps the connection; the stream ends when the token does.""")
    @APIResponse(responseCode = "200", description = "The stream")
    @APIResponse(responseCode = "401", description = "Problem: no valid token")
    @APIResponse(responseCode = "422", description = "Problem: a Last-Event-ID that the server never gave")
    public void stream(
            @Parameter(description = "id of the last event seen, or the lastEventId of the list", example = "17")
                    @HeaderParam("Last-Event-ID")
                    @Nullable
                    String lastEventId,
            @Context SseEventSink sink,
            @Context Sse sse) {
        long place = scopes.call(reader.scope(), () -> place(lastEventId));
        streams.open(new Stream(
                reader.username(),
                reader.language(),
                place,
                Instant.ofEpochSecond(token.getExpirationTime()),
                sink,
                sse));
    }

    private long place(@Nullable String lastEventId) {
        if (lastEventId == null || lastEventId.isBlank()) {
            return inbox.end(reader.username());
        }
        // Some clients keep the alert's own id.
        UUID id = Places.uuid(lastEventId.strip()).orElse(null);
        return id != null
                ? inbox.place(reader.username(), id).orElse(0L)
                : Places.parse("/Last-Event-ID", lastEventId.strip());
    }
}
