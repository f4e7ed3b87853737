package mingda.casework.recompute;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import mingda.casework.access.Caller;
import mingda.casework.access.CaseAccess;
import mingda.casework.access.Request;
import mingda.casework.access.Role;
import mingda.casework.clock.Refused;
import mingda.casework.clock.Setting;
import mingda.casework.clock.Settings;
import mingda.casework.directory.Agencies;
import mingda.casework.directory.Agency;
import mingda.casework.directory.DirectoryEvents;
import mingda.casework.document.NumberPattern;
import mingda.casework.json.Facts;
import mingda.casework.json.Wrong;
import mingda.casework.paging.VersionPages;
import mingda.casework.problem.CaseProblem;
import mingda.casework.settings.AgencySettings;
import mingda.casework.settings.HeldSettings;
import mingda.casework.settings.SettingsChange;
import mingda.eventing.paging.Page;
import mingda.eventing.paging.PageRequest;
import mingda.eventing.problem.ProblemException;
import mingda.eventing.scope.Scope;
import mingda.eventing.scope.Scopes;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** {@code /api/agencies/{code}/settings}. */
@Path("/api/agencies/{code}/settings")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "administration")
class SettingsResource {

    private static final String REASON = "reason";

    private final Request request;
    private final Scopes scopes;
    private final Agencies agencies;
    private final AgencySettings settings;
    private final CaseAccess access;
    private final Moves moves;
    private final DirectoryEvents events;

    SettingsResource(
            Request request,
            Scopes scopes,
            Agencies agencies,
            AgencySettings settings,
            CaseAccess access,
            Moves moves,
            DirectoryEvents events) {
        this.request = request;
        this.scopes = scopes;
        this.agencies = agencies;
        this.settings = settings;
        this.access = access;
        this.moves = moves;
        this.events = events;
    }

    @GET
    @Operation(
            summary = "The settings of an agency",
            description = "Every setting by name with the value that holds; for the agency's staff, administrators and"
                    + " supervisors. The version in ETag.")
    @APIResponse(responseCode = "200", description = "{name: value, …}")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "404", description = "No such agency, or another one")
    public Response read(@PathParam("code") String code) {
        return request.inScope(
                caller -> answer(settings.of(visible(code, caller).code())));
    }

    @PUT
    @Operation(
            summary = "Change settings of an agency",
            description =
                    "{name: value, …, reason?}: the settings named are changed, the others stay. With dryRun nothing is"
                            + " stored and the answer is {moves, moved, examined, complete}: which dates of open cases would move"
                            + " (at most 1000 are listed, moved counts all that were examined; complete is false where time did"
                            + " not allow to examine every case). An unknown name is refused. Open cases are recomputed in the"
                            + " background; each date that moves is written into its case. reconsiderationOrgan, court and"
                            + " onlineReconsideration take a text, or [{from?: yyyy-MM-dd, value}] in the order of the days:"
                            + " a letter names what holds on the day that it bears. With If-Match, only over the version"
                            + " that the caller saw.")
    @APIResponse(responseCode = "200", description = "The settings, or {moves, moved, examined, complete} with dryRun")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "No administrator")
    @APIResponse(responseCode = "404", description = "No such agency, or another one")
    @APIResponse(responseCode = "412", description = "The settings changed since the ETag in If-Match")
    @APIResponse(responseCode = "422", description = "An unknown name or a value out of range")
    public Response change(
            @PathParam("code") String code,
            @Parameter(description = "true only shows what would move") @RestQuery @DefaultValue("false")
                    boolean dryRun,
            @jakarta.ws.rs.HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            JsonNode body) {
        Caller caller = request.caller();
        return scopes.call(Scope.background().lasting(Moves.PATIENCE), () -> {
            Agency agency = visible(code, caller);
            Request.require(caller, Role.ADMINISTRATOR);
            HeldSettings held = dryRun ? settings.of(agency.code()) : settings.lock(agency.code());
            if (ifMatch != null && !ifMatch.equals("*") && !ifMatch.equals(etag(held))) {
                throw new ProblemException(CaseProblem.SETTINGS_CHANGED).with("etag", etag(held));
            }
            Wrong wrong = new Wrong();
            Facts facts = new Facts(body, "", wrong);
            String reason = facts.text(REASON, false, 500);
            Settings changed = changed(held.settings(), facts.values(), wrong);
            if (dryRun) {
                return Response.ok(moves.under(agency.code(), changed).told()).build();
            }
            HeldSettings now = settings.change(agency.code(), changed, reason, caller.username());
            events.agency(agency);
            return answer(now);
        });
    }

    @GET
    @Path("/history")
    @Operation(
            summary = "The changes of an agency's settings",
            description = "Newest first: {version, changedAt, changedBy, reason?, changes: [{name, from, to}]}. For the"
                    + " agency's staff, administrators and supervisors.")
    @APIResponse(responseCode = "200", description = "A page of changes")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "404", description = "No such agency, or another one")
    @APIResponse(responseCode = "422", description = "The limit or the cursor is wrong")
    public Page<SettingsChange> history(
            @PathParam("code") String code,
            @Parameter(description = "Entries in the page, 1 to 200; 50 if left out") @RestQuery @Nullable String limit,
            @Parameter(description = "next of the page before") @RestQuery @Nullable String cursor) {
        return request.inScope(caller -> {
            Agency agency = visible(code, caller);
            return VersionPages.of(
                    settings.history(agency.code()), PageRequest.of(limit, cursor, 1), SettingsChange::version);
        });
    }

    private Agency visible(String code, Caller caller) {
        Agency agency = agencies.get(code);
        boolean everywhere = caller.isAnyOf(Role.ADMINISTRATOR, Role.SUPERVISOR);
        if (!everywhere && !access.mayWorkFor(caller, agency.code(), agency.handler())) {
            throw new ProblemException(CaseProblem.AGENCY_NOT_FOUND);
        }
        return agency;
    }

    private static Settings changed(Settings held, Map<String, Object> changes, Wrong wrong) {
        wrong.throwIfAny();
        changes.remove(REASON);
        for (Refused.Reason problem : Settings.problems(changes)) {
            wrong.add(
                    problem.pointer().replaceFirst("^/settings", ""),
                    problem.code().name(),
                    problem.message().zh(),
                    problem.message().en());
        }
        if (changes.get(Setting.NUMBER_PATTERN.key()) instanceof String pattern
                && !pattern.isEmpty()
                && !NumberPattern.isValid(pattern)) {
            wrong.add(
                    "/" + Setting.NUMBER_PATTERN.key(),
                    "pattern",
                    "文号格式须各含一次 {year}、{n}、{kind}，例如：奉府办公开〔{year}〕{n}号-{kind}",
                    "A number pattern holds {year}, {kind}, and {n} once, such as 奉府办公开〔{year}〕{n}号-{kind}");
        }
        wrong.throwIfAny();
        return held.with(changes);
    }

    private static Response answer(HeldSettings held) {
        return Response.ok(held.settings().toMap())
                .header(HttpHeaders.ETAG, etag(held))
                .build();
    }

    private static String etag(HeldSettings held) {
        return "\"" + held.version() + "\"";
    }
}
