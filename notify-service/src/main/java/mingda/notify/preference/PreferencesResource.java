package mingda.notify.preference;

import io.quarkus.arc.All;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import mingda.eventing.problem.CommonProblem;
import mingda.eventing.problem.ProblemException;
import mingda.eventing.scope.Scope;
import mingda.eventing.scope.Scopes;
import mingda.notify.delivery.Channel;
import mingda.notify.delivery.Route;
import mingda.notify.tier.AlertKind;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The reader's own preferences. */
@Path("/api/preferences")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Preferences", description = "By which channels the token's user is told of what (我的提醒)")
class PreferencesResource {

    private final Preferences preferences;
    private final List<Route> routes;
    private final Scopes scopes;
    private final SecurityIdentity identity;

    PreferencesResource(Preferences preferences, @All List<Route> routes, Scopes scopes, SecurityIdentity identity) {
        this.preferences = preferences;
        this.routes = routes.stream()
                .filter(Route::open)
                .sorted(Comparator.comparing(Route::channel))
                .toList();
        this.scopes = scopes;
        this.identity = identity;
    }

    @GET
    @Operation(
            operationId = "readPreferences",
            summary = "By which channels the reader is told of what",
            description = "What holds now for the token's user, its version in ETag. The inbox has every alert.")
    @APIResponse(
            responseCode = "200",
            description = "The preferences",
            content = @Content(schema = @Schema(implementation = PreferenceView.class)))
    @APIResponse(responseCode = "401", description = "Problem: no valid token")
    public Response read() {
        return answer(scopes.call(scope(), () -> preferences.of(username())));
    }

    @PUT
    @Operation(
            operationId = "changePreferences",
            summary = "Choose the channels",
            description = "Given whole. What is overdue, due today or urged keeps the inbox and at least one channel;"
                    + " supervisors keep the digest. Who changed what when stays on record. With If-Match, only over"
                    + " the version that the caller saw.")
    @APIResponse(
            responseCode = "200",
            description = "The preferences as they hold now",
            content = @Content(schema = @Schema(implementation = PreferenceView.class)))
    @APIResponse(responseCode = "401", description = "Problem: no valid token")
    @APIResponse(responseCode = "412", description = "Problem: changed since the ETag in If-Match")
    @APIResponse(
            responseCode = "422",
            description = "Problem: what duty or the deployment does not allow, by its place")
    public Response change(
            @Parameter(description = "The ETag that was read, or left out", example = "\"0\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable
                    String ifMatch,
            PreferenceChange change) {
        return answer(scopes.call(scope(), () -> {
            preferences.lock(username());
            Preference held = preferences.of(username());
            if (ifMatch != null && !ifMatch.equals("*") && !ifMatch.equals(held.etag())) {
                throw new ProblemException(CommonProblem.PRECONDITION_FAILED).with("etag", held.etag());
            }
            Set<Channel> open = routes.stream().map(Route::channel).collect(Collectors.toSet());
            Map<AlertKind, Set<Channel>> channels = PreferenceRules.check(change, open, identity.getRoles());
            preferences.add(username(), held.version() + 1, channels, change.digest(), change.language());
            return preferences.of(username());
        }));
    }

    private Response answer(Preference held) {
        List<PreferenceView.KindView> kinds =
                Arrays.stream(AlertKind.values()).map(kind -> kind(held, kind)).toList();
        PreferenceView view = new PreferenceView(
                held.version(),
                routes.stream().map(Route::channel).toList(),
                kinds,
                PreferenceRules.digest(identity.getRoles(), held.digest()),
                PreferenceRules.digestBinding(identity.getRoles()),
                held.language(),
                held.changedBy(),
                held.changedAt());
        return Response.ok(view).header(HttpHeaders.ETAG, held.etag()).build();
    }

    private PreferenceView.KindView kind(Preference held, AlertKind kind) {
        Set<Channel> chosen = held.channels().get(kind);
        List<Channel> channels = routes.stream()
                .filter(route -> chosen == null ? route.takes(kind) : chosen.contains(route.channel()))
                .map(Route::channel)
                .toList();
        return new PreferenceView.KindView(kind, channels, chosen != null, kind.binding());
    }

    private String username() {
        return identity.getPrincipal().getName();
    }

    private Scope scope() {
        return new Scope(Map.of("mingda.user", username()));
    }
}
