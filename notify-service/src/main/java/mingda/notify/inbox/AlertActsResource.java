package mingda.notify.inbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import mingda.eventing.personal.PersonalData;
import mingda.eventing.problem.CommonProblem;
import mingda.eventing.problem.FieldError;
import mingda.eventing.problem.ProblemException;
import mingda.eventing.scope.Scope;
import mingda.eventing.scope.Scopes;
import mingda.notify.alert.Alert;
import mingda.notify.alert.AlertView;
import mingda.notify.alert.Alerts;
import mingda.notify.alert.Inbox;
import mingda.notify.directory.Directory;
import mingda.notify.tier.AlertKind;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What a reader does with an own alert beside taking notice: put it off, or give it to a colleague. */
@Path("/api/alerts/{id}")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Alerts")
class AlertActsResource {

    private static final int LONGEST_REASON = 500;
    private static final int LONGEST_SNOOZE = 14;

    /** What duty does not let anybody put off. */
    private static final Set<AlertKind> PRESSING =
            EnumSet.of(AlertKind.OVERDUE, AlertKind.DUE_TODAY, AlertKind.URGED, AlertKind.URGING_UNANSWERED);

    private final Inbox inbox;
    private final Alerts alerts;
    private final Directory directory;
    private final Scopes scopes;
    private final Reader reader;
    private final PersonalData personalData;
    private final ObjectMapper json;

    AlertActsResource(
            Inbox inbox,
            Alerts alerts,
            Directory directory,
            Scopes scopes,
            Reader reader,
            PersonalData personalData,
            ObjectMapper json) {
        this.inbox = inbox;
        this.alerts = alerts;
        this.directory = directory;
        this.scopes = scopes;
        this.reader = reader;
        this.personalData = personalData;
        this.json = json;
    }

    /** Until when an alert is put off, and why. */
    record Snooze(
            @Schema(
                    description =
                            "The day on which it is open again: after today, at most 14 days ahead, not after its date",
                    required = true)
            @Nullable
            LocalDate until,

            @Schema(description = "Why, 1 to 500 characters", required = true) @Nullable
            String reason) {}

    /** To whom an alert is given, and why. */
    record Handover(
            @Schema(description = "Username of a colleague in the same agency", required = true) @Nullable
            String to,

            @Schema(description = "Why, 1 to 500 characters", required = true) @Nullable
            String reason) {}

    @POST
    @Path("/snooze")
    @Operation(
            operationId = "snoozeAlert",
            summary = "Put an alert off",
            description = "It leaves the list of what is open until that day. Later warnings come all the same.")
    @APIResponse(
            responseCode = "200",
            description = "The alert, put off",
            content = @Content(schema = @Schema(implementation = AlertView.class)))
    @APIResponse(responseCode = "401", description = "Problem: no valid token")
    @APIResponse(responseCode = "404", description = "Problem: no such alert is addressed to the reader")
    @APIResponse(responseCode = "409", description = "Problem: overdue, due today or urged, or it no longer stands")
    @APIResponse(responseCode = "422", description = "Problem: no reason, or a day out of range")
    public AlertView snooze(
            @Parameter(description = "The alert's id", example = "0198d1a2-7c00-7b3e-9a55-3f1f0c2ab001")
                    @PathParam("id")
                    String id,
            Snooze snooze) {
        UUID alertId = alertId(id);
        return scopes.call(reader.scope(), () -> {
            Alert alert = standing(alertId);
            if (PRESSING.contains(alert.kind())) {
                throw new ProblemException(CommonProblem.CONFLICT);
            }
            List<FieldError> errors = new ArrayList<>();
            String reason = reason(snooze.reason(), errors);
            LocalDate until = snooze.until();
            if (until == null || !inRange(until, alert.dueOn())) {
                errors.add(new FieldError(
                        "/until",
                        "range",
                        "应为明天起 14 天内且不晚于期限的日期。",
                        "Name a day after today, at most 14 days ahead and not after the date."));
                throw new ProblemException(CommonProblem.INVALID, errors);
            }
            demand(errors);
            return inbox.snooze(alert, until, seal(reason), reader.language());
        });
    }

    private boolean inRange(LocalDate until, @Nullable LocalDate dueOn) {
        LocalDate today = inbox.today();
        boolean late = dueOn != null && until.isAfter(dueOn);
        return until.isAfter(today) && !until.isAfter(today.plusDays(LONGEST_SNOOZE)) && !late;
    }

    @POST
    @Path("/handover")
    @Operation(
            operationId = "handOverAlert",
            summary = "Give an alert to a colleague",
            description =
                    "The colleague is told the same, once; for the reader it counts as acknowledged. Who works the"
                            + " case is decided in casework.")
    @APIResponse(
            responseCode = "200",
            description = "The reader's alert, handed over",
            content = @Content(schema = @Schema(implementation = AlertView.class)))
    @APIResponse(responseCode = "401", description = "Problem: no valid token")
    @APIResponse(responseCode = "404", description = "Problem: no such alert is addressed to the reader")
    @APIResponse(responseCode = "409", description = "Problem: it no longer stands")
    @APIResponse(responseCode = "422", description = "Problem: no reason, or nobody of that name in the agency")
    public AlertView handOver(
            @Parameter(description = "The alert's id", example = "0198d1a2-7c00-7b3e-9a55-3f1f0c2ab001")
                    @PathParam("id")
                    String id,
            Handover handover) {
        UUID alertId = alertId(id);
        String own = reader.username();
        // A colleague's inbox is no business of the reader's scope.
        return scopes.call(Scope.background(), () -> {
            Alert alert = standing(alertId);
            List<FieldError> errors = new ArrayList<>();
            String reason = reason(handover.reason(), errors);
            String to = Objects.requireNonNullElse(handover.to(), "").strip();
            if (to.equals(own) || !directory.colleagues(own, to)) {
                errors.add(new FieldError(
                        "/to", "unknown", "本机关没有这位在岗同事。", "No active colleague in your agency has that name."));
            }
            demand(errors);
            alerts.handOver(alert, to, seal(reason));
            return inbox.view(alert, reader.language());
        });
    }

    private Alert standing(UUID id) {
        Alert alert =
                inbox.standing(reader.username(), id).orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
        if (alert.withdrawn()) {
            throw new ProblemException(CommonProblem.CONFLICT);
        }
        return alert;
    }

    private static UUID alertId(String id) {
        return Places.uuid(id).orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
    }

    private String seal(String reason) {
        return personalData.seal(json.createObjectNode().put("reason", reason));
    }

    private static String reason(@Nullable String text, List<FieldError> errors) {
        String reason = Objects.requireNonNullElse(text, "").strip();
        if (reason.isEmpty()) {
            errors.add(new FieldError("/reason", "required", "请写明理由。", "Give the reason."));
        } else if (reason.length() > LONGEST_REASON) {
            errors.add(new FieldError("/reason", "size", "理由最多 500 字。", "Write at most 500 characters."));
        }
        return reason;
    }

    private static void demand(List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw new ProblemException(CommonProblem.INVALID, errors);
        }
    }
}
