package mingda.casework.worklist;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import mingda.casework.access.Request;
import mingda.casework.json.Wrong;
import mingda.casework.timeline.Timelines;
import mingda.eventing.paging.Page;
import mingda.eventing.paging.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** {@code GET /api/cases}. */
@Path("/api/cases")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "cases")
class WorklistResource {

    private static final String BY_DUE_DATE = "replyDueOn";

    private final Request request;
    private final Worklist worklist;
    private final Timelines timelines;

    WorklistResource(Request request, Worklist worklist, Timelines timelines) {
        this.request = request;
        this.worklist = worklist;
        this.timelines = timelines;
    }

    @GET
    @Operation(
            summary = "The worklist",
            description =
                    "The cases of the caller's agency (a supervisor sees all), the earliest due date first and those that owe"
                            + " nothing last. Timeliness and light are those of today.")
    @APIResponse(responseCode = "200", description = "{items, next?, total}")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "422", description = "A filter, the sort or the cursor is not one of ours")
    public Page<WorklistItem> list(
            @Parameter(description = "The number that the applicant knows") @RestQuery @Nullable String applicationNo,
            @Parameter(description = "NOT_DUE, DUE_TODAY, OVERDUE, ON_TIME or LATE") @RestQuery @Nullable
                    String timeliness,
            @Parameter(description = "GREEN, YELLOW or RED") @RestQuery @Nullable String light,
            @Parameter(description = "A state") @RestQuery @Nullable String state,
            @Parameter(description = "User name, or none") @RestQuery @Nullable String assignee,
            @Parameter(description = "A unit of the caller's agency, by who has the case") @RestQuery @Nullable
                    String unit,
            @Parameter(description = "Code of the answering body") @RestQuery @Nullable String agency,
            @Parameter(description = "true: not closed, false: closed") @RestQuery @Nullable String open,
            @Parameter(description = "Due on this day or later") @RestQuery @Nullable String dueFrom,
            @Parameter(description = "Due on this day or earlier") @RestQuery @Nullable String dueTo,
            @Parameter(description = "Received on this day or later") @RestQuery @Nullable String receivedFrom,
            @Parameter(description = "Received on this day or earlier") @RestQuery @Nullable String receivedTo,
            @Parameter(
                            description =
                                    "OPEN: a section was asked and has not answered; PASSED: its day is over; MINE: the"
                                            + " caller may answer")
                    @RestQuery
                    @Nullable
                    String sectionOpinion,
            @Parameter(description = "Words of the request, a name or part of a number") @RestQuery @Nullable String q,
            @Parameter(description = "replyDueOn, which is also the default") @RestQuery @Nullable String sort,
            @Parameter(description = "Entries in the page, at most 200") @RestQuery @Nullable String limit,
            @Parameter(description = "next of the page before") @RestQuery @Nullable String cursor) {
        return request.inScope(caller -> {
            LocalDate today = timelines.today();
            Wrong wrong = new Wrong();
            if (sort != null && !sort.isBlank() && !sort.equals(BY_DUE_DATE)) {
                wrong.add("/sort", "choice", "请选择其中之一：replyDueOn", "Choose one of: replyDueOn");
            }
            Filter filter = new Filter(today, wrong)
                    .equal("c.application_no", applicationNo)
                    .timeliness(timeliness)
                    .light(light)
                    .state(state)
                    .assignee(assignee)
                    .unit(unit, caller.agency())
                    .equal("c.agency_code", agency)
                    .open(open)
                    .day("dueFrom", "c.reply_due_on >=", dueFrom)
                    .day("dueTo", "c.reply_due_on <=", dueTo)
                    .day("receivedFrom", "c.received_on >=", receivedFrom)
                    .day("receivedTo", "c.received_on <=", receivedTo)
                    .sectionOpinion(sectionOpinion, caller.username())
                    .text(q);
            PageRequest page = PageRequest.of(limit, cursor, 2);
            wrong.throwIfAny();
            return worklist.page(filter, today, page, wrong);
        });
    }
}
