package mingda.casework.preview;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import mingda.casework.access.Request;
import mingda.casework.clock.Act;
import mingda.casework.clock.Channel;
import mingda.casework.clock.Clock;
import mingda.casework.clock.Refused;
import mingda.casework.clock.Settings;
import mingda.casework.clock.Timeline;
import mingda.casework.json.Facts;
import mingda.casework.json.Wrong;
import mingda.casework.timeline.ActJson;
import mingda.casework.timeline.TimelineJson;
import mingda.casework.timeline.Timelines;
import mingda.casework.worktime.CalendarVersions;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** {@code POST /api/deadlines/preview}: the clock for everybody, without a case. */
@Path("/api/deadlines/preview")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "calculators")
class DeadlinePreviewResource {

    private final Request request;
    private final PublicCalls publicCalls;
    private final Timelines timelines;
    private final TimelineJson timelineJson;
    private final CalendarVersions calendars;

    DeadlinePreviewResource(
            Request request,
            PublicCalls publicCalls,
            Timelines timelines,
            TimelineJson timelineJson,
            CalendarVersions calendars) {
        this.request = request;
        this.publicCalls = publicCalls;
        this.timelines = timelines;
        this.timelineJson = timelineJson;
        this.calendars = calendars;
    }

    @POST
    @Operation(
            summary = "Compute a time limit",
            description =
                    "{channel, settings?, acts: [{id?, type, on, …}], asOf?} gives the day of receipt, the day by which the"
                            + " agency must answer, every clock, and the ledger that explains each day. Acts are folded by legal date, then"
                            + " by their order; asOf (today if left out) decides only timeliness, light and the days used and left. No token"
                            + " needed.")
    @APIResponse(responseCode = "200", description = "The timeline")
    @APIResponse(responseCode = "429", description = "Too many calls from this address; Retry-After says when")
    @APIResponse(
            responseCode = "422",
            description = "No receipt, two receipts, a reference to no act, or an invalid value")
    public ObjectNode preview(@Nullable JsonNode body, @Context HttpServerRequest call) {
        publicCalls.admit(call);
        Wrong wrong = new Wrong();
        Facts facts = new Facts(body, "", wrong);
        Channel channel = facts.constant("channel", true, Channel.class);
        LocalDate asOf = facts.day("asOf", false);
        List<Act> acts = facts.list("acts", Clock.MOST_ACTS, ActJson::read);
        Settings settings = settings(facts.object("settings", false), wrong);
        wrong.throwIfAny();
        if (channel == null) {
            throw new IllegalStateException("a missing channel is a wrong fact");
        }
        Timeline timeline = timelines.preview(
                acts, channel, request.publicly(calendars::current), settings, asOf == null ? timelines.today() : asOf);
        return timelineJson.write(timeline, request.language());
    }

    private Settings settings(@Nullable Facts facts, Wrong wrong) {
        if (facts == null) {
            return Settings.defaults();
        }
        Map<String, Object> changes = facts.values();
        List<Refused.Reason> problems = Settings.problems(changes);
        for (Refused.Reason problem : problems) {
            wrong.add(
                    problem.pointer(),
                    problem.code().name(),
                    problem.message().zh(),
                    problem.message().en());
        }
        return problems.isEmpty() ? Settings.defaults().with(changes) : Settings.defaults();
    }
}
