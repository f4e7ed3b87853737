package mingda.casework.recompute;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import mingda.casework.access.Request;
import mingda.casework.access.Role;
import mingda.casework.directory.DirectoryEvents;
import mingda.casework.json.Facts;
import mingda.casework.json.Wrong;
import mingda.casework.paging.VersionPages;
import mingda.casework.problem.CaseProblem;
import mingda.casework.worktime.CalendarImport;
import mingda.casework.worktime.CalendarVersion;
import mingda.casework.worktime.CalendarVersions;
import mingda.eventing.paging.Page;
import mingda.eventing.paging.PageRequest;
import mingda.eventing.problem.ProblemException;
import mingda.eventing.scope.Scope;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

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
    private final CalendarVersions versions;
    private final Moves moves;
    private final DirectoryEvents events;

    CalendarResource(
            Request request,
            CalendarImport calendarImport,
            CalendarVersions versions,
            Moves moves,
            DirectoryEvents events) {
        this.request = request;
        this.calendarImport = calendarImport;
        this.versions = versions;
        this.moves = moves;
        this.events = events;
    }

    @GET
    @Operation(
            summary = "The versions of the work calendar",
            description =
                    "Newest first, each with its years and their source notices, the days on which agencies depart from"
                            + " them, who published it, when and why: the evidence of every date. With at only the version that was in"
                            + " force at that moment.")
    @APIResponse(responseCode = "200", description = "A page of versions")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "422", description = "The moment, the limit or the cursor is wrong")
    public Page<CalendarVersion> versions(
            @Parameter(description = "An instant, RFC 3339, such as 2026-11-23T02:00:00Z") @RestQuery @Nullable
                    String at,
            @Parameter(description = "Entries in the page, 1 to 200; 50 if left out") @RestQuery @Nullable String limit,
            @Parameter(description = "next of the page before") @RestQuery @Nullable String cursor) {
        PageRequest page = PageRequest.of(limit, cursor, 1);
        Instant moment = at == null ? null : instant(at);
        return request.inScope(caller -> VersionPages.of(
                moment == null ? versions.all() : versions.at(moment).stream().toList(),
                page,
                CalendarVersion::version));
    }

    @GET
    @Path("/{version}")
    @Operation(
            summary = "One version of the work calendar",
            description =
                    "Its notices with number, day of issue and coverage, who published it, when and why, and the local"
                            + " days of agencies.")
    @APIResponse(responseCode = "200", description = "The version")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "404", description = "No such version")
    public CalendarVersion version(@PathParam("version") String version) {
        return request.inScope(caller -> find(version));
    }

    @GET
    @Path("/{version}/days")
    @Operation(
            summary = "The days of a version of the work calendar",
            description = "{version, coveredUntil, items: [{date, worked, kind: WORKDAY|MAKEUP_WORKDAY|WEEKEND|HOLIDAY,"
                    + " name?, noticeNumber?, local}]} from one day to another, at most 400; for an agency with its local"
                    + " days.")
    @APIResponse(responseCode = "200", description = "The days")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "404", description = "No such version")
    @APIResponse(responseCode = "422", description = "A day is missing or wrong, or the span too long")
    public DayList days(
            @PathParam("version") String version,
            @Parameter(description = "The first day, yyyy-MM-dd", required = true) @RestQuery @Nullable String from,
            @Parameter(description = "The last day, yyyy-MM-dd", required = true) @RestQuery @Nullable String to,
            @Parameter(description = "Code of an agency, for its local days") @RestQuery @Nullable String agency) {
        return request.inScope(caller -> {
            CalendarVersion found = find(version);
            DayList.Span span = DayList.Span.read(from, to);
            var calendars = versions.calendars(found.version());
            return DayList.of(found, agency == null ? calendars.ofAll() : calendars.of(agency), span);
        });
    }

    @POST
    @Operation(
            summary = "Publish a calendar version",
            description = "{years?: [years in the form cn-workcalendar/1], local?: [{agencyCode, date, kind:"
                    + " CLOSED|WORKED|AS_ALL, name?, reason?}], reason}, at least one of the two lists. The years given replace"
                    + " those of the version that holds, the others stay; local days are those on which one agency departs from"
                    + " them (closures, corrections), AS_ALL takes one back. Open cases are recomputed in the background, and each"
                    + " date that moves is written into its case. At most 1000 moves are listed, moved counts all that were examined; complete"
                    + " is false where time did not allow to examine every case (they are recomputed all the same). With dryRun"
                    + " nothing is stored.")
    @APIResponse(responseCode = "200", description = "With dryRun: {version, moves, moved, examined, complete}")
    @APIResponse(
            responseCode = "201",
            description = "{version, moves, moved, examined, complete}: which dates of open cases move")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "No administrator")
    @APIResponse(responseCode = "409", description = "Another version was published meanwhile")
    @APIResponse(responseCode = "422", description = "A year or a local day is not sound")
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
        return request.once(Scope.background().lasting(Moves.PATIENCE), body, () -> {
            CalendarImport.Draft draft = calendarImport.draft(facts, reason);
            Map<String, Object> answer =
                    new HashMap<>(moves.under(draft::calendar).told());
            answer.put("version", draft.version());
            if (!dryRun) {
                CalendarVersion version = calendarImport.publish(draft, reason, by);
                events.calendar(version.version(), version.coveredUntil(), version.publishedAt(), version.years());
            }
            return Response.status(dryRun ? Response.Status.OK : Response.Status.CREATED)
                    .entity(answer)
                    .build();
        });
    }

    private CalendarVersion find(String version) {
        return Optional.of(version)
                .filter(text -> text.matches("[0-9]{1,9}"))
                .flatMap(text -> versions.find(Integer.parseInt(text)))
                .orElseThrow(() -> new ProblemException(CaseProblem.CALENDAR_NOT_FOUND));
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            Wrong wrong = new Wrong();
            wrong.add(
                    "/at",
                    "instant",
                    "请按 RFC 3339 填写时刻，如 2026-11-23T02:00:00Z。",
                    "Give an RFC 3339 instant, such as 2026-11-23T02:00:00Z.");
            throw wrong.problem();
        }
    }
}
