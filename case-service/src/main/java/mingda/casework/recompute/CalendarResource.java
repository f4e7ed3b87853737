package mingda.casework.recompute;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import mingda.casework.access.Request;
import mingda.casework.access.Role;
import mingda.casework.directory.DirectoryEvents;
import mingda.casework.json.Facts;
import mingda.casework.json.Wrong;
import mingda.casework.worktime.CalendarImport;
import mingda.casework.worktime.CalendarVersion;
import mingda.eventing.scope.Scope;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** {@code /api/calendar/versions}. */
@Path("/api/calendar/versions")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "administration")
class CalendarResource {

    private static final int LONGEST_REASON = 500;

    private final Request request;
    private final CalendarImport calendarImport;
    private final Moves moves;
    private final DirectoryEvents events;

    CalendarResource(Request request, CalendarImport calendarImport, Moves moves, DirectoryEvents events) {
        this.request = request;
        this.calendarImport = calendarImport;
        this.moves = moves;
        this.events = events;
    }

    @GET
    @Operation(
            summary = "The versions of the work calendar",
            description =
                    "Newest first, each with its years, who published it, when and why: the evidence of every date.")
    @APIResponse(responseCode = "200", description = "{items}")
    @APIResponse(responseCode = "401", description = "No valid token")
    public Map<String, List<CalendarVersion>> versions() {
        return request.inScope(caller -> Map.of("items", calendarImport.versions()));
    }

    @POST
    @Operation(
            summary = "Publish a calendar version",
            description =
                    "{years: [years in the form cn-workcalendar/1], reason}. The years given replace those of the version"
                            + " that holds; the others stay. Open cases are recomputed in the background, and each date that moves is"
                            + " written into its case. With dryRun nothing is stored.")
    @APIResponse(responseCode = "200", description = "With dryRun: {version, moves}")
    @APIResponse(responseCode = "201", description = "{version, moves}: which dates of open cases move")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "No administrator")
    @APIResponse(responseCode = "422", description = "A year is not sound")
    public Response publish(
            @Parameter(description = "true only shows what would move") @RestQuery @DefaultValue("false")
                    boolean dryRun,
            JsonNode body) {
        String by = request.caller().username();
        Request.require(request.caller(), Role.ADMINISTRATOR);
        Wrong wrong = new Wrong();
        Facts facts = new Facts(body, "", wrong);
        String reason = facts.text("reason", true, LONGEST_REASON);
        wrong.throwIfAny();
        // The calendar is everybody's, so its effect is shown over the cases of all agencies.
        return request.once(Scope.background(), body, () -> {
            CalendarImport.Draft draft = calendarImport.draft(facts.raw("years"));
            List<Move> moved = moves.under(draft.calendar());
            if (!dryRun) {
                CalendarVersion version = calendarImport.publish(draft, reason == null ? "" : reason, by);
                events.calendar(version.version(), version.coveredUntil(), version.publishedAt());
            }
            return Response.status(dryRun ? Response.Status.OK : Response.Status.CREATED)
                    .entity(Map.of("version", draft.version(), "moves", moved))
                    .build();
        });
    }
}
