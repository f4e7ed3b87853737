package mingda.notify.urging;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import mingda.eventing.problem.CommonProblem;
import mingda.eventing.problem.FieldError;
import mingda.eventing.problem.ProblemException;
import mingda.eventing.scope.Scope;
import mingda.eventing.scope.Scopes;
import mingda.notify.directory.Directory;
import mingda.notify.tier.Person;
import mingda.notify.watch.CaseFacts;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Urging (督办). */
@Path("/api/urgings")
@RolesAllowed({"supervisor", "office-head", "officer"})
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Urging", description = "Demand a word on a case (督办)")
class UrgingsResource {

    private static final int LONGEST = 1000;
    private static final int LONGEST_WAIT = 60;

    private final Urge urge;
    private final Urgings urgings;
    private final CaseFacts cases;
    private final Directory directory;
    private final Scopes scopes;
    private final SecurityIdentity identity;

    UrgingsResource(
            Urge urge,
            Urgings urgings,
            CaseFacts cases,
            Directory directory,
            Scopes scopes,
            SecurityIdentity identity) {
        this.urge = urge;
        this.urgings = urgings;
        this.cases = cases;
        this.directory = directory;
        this.scopes = scopes;
        this.identity = identity;
    }

    /** What is demanded. */
    record UrgingOrder(
            @Schema(description = "The application", required = true) @Nullable
            String applicationNo,

            @Schema(description = "What is demanded, 1 to 1000 characters", required = true) @Nullable
            String text,

            @Schema(description = "The day by which an answer is expected, today to 60 days ahead", required = true)
            @Nullable
            LocalDate replyBy) {}

    /** An answer. */
    record UrgingReply(
            @Schema(description = "1 to 1000 characters", required = true) @Nullable
            String text) {}

    /** The urgings of a case. */
    record UrgingList(
            @Schema(description = "Newest first", required = true)
            List<UrgingView> items,

            @Schema(description = "How many", required = true)
            int total) {}

    @POST
    @RolesAllowed("supervisor")
    @Operation(
            operationId = "urge",
            summary = "Urge a case",
            description = "Whoever works the case and the heads of its office are told at once, in quiet hours too; an"
                    + " answer is expected by the day named, and when none comes both sides are told.")
    @APIResponse(
            responseCode = "201",
            description = "The urging",
            content = @Content(schema = @Schema(implementation = UrgingView.class)))
    @APIResponse(responseCode = "401", description = "Problem: no valid token")
    @APIResponse(responseCode = "403", description = "Problem: no supervisor")
    @APIResponse(responseCode = "404", description = "Problem: no such case")
    @APIResponse(responseCode = "409", description = "Problem: the case is closed")
    @APIResponse(responseCode = "422", description = "Problem: no words, or a day that is past or too far")
    public Response urge(UrgingOrder order) {
        String by = identity.getPrincipal().getName();
        String no = Objects.requireNonNullElse(order.applicationNo(), "");
        UrgingView made = scopes.call(Scope.background(), () -> {
            CaseFacts.Fact fact = cases.of(no).orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
            if (!fact.open()) {
                throw new ProblemException(CommonProblem.CONFLICT);
            }
            List<FieldError> errors = new ArrayList<>();
            String text = words(order.text(), errors);
            LocalDate today = urgings.today();
            LocalDate replyBy = order.replyBy();
            if (replyBy == null || replyBy.isBefore(today) || replyBy.isAfter(today.plusDays(LONGEST_WAIT))) {
                errors.add(new FieldError(
                        "/replyBy", "range", "回复期限应为今天起 60 天内的日期。", "Name a day from today to 60 days ahead."));
                throw new ProblemException(CommonProblem.INVALID, errors);
            }
            demand(errors);
            return urgings.lock(urge.urge(no, fact, by, text, replyBy)).orElseThrow();
        });
        return Response.status(Response.Status.CREATED).entity(made).build();
    }

    @GET
    @Operation(
            operationId = "listUrgings",
            summary = "The urgings of a case, newest first",
            description = "For supervisors, and for whoever works the case or leads its office.")
    @APIResponse(
            responseCode = "200",
            description = "The urgings",
            content = @Content(schema = @Schema(implementation = UrgingList.class)))
    @APIResponse(responseCode = "401", description = "Problem: no valid token")
    @APIResponse(responseCode = "403", description = "Problem: another role")
    @APIResponse(responseCode = "404", description = "Problem: no such case, or none of the reader's")
    public UrgingList list(
            @Parameter(description = "The application", example = "20261020-1ABCDEF7")
                    @QueryParam("applicationNo")
                    @Nullable
                    String applicationNo) {
        String no = Objects.requireNonNullElse(applicationNo, "");
        List<UrgingView> items = scopes.call(Scope.background(), () -> {
            visible(no);
            return urgings.of(no);
        });
        return new UrgingList(items, items.size());
    }

    @POST
    @Path("/{id}/reply")
    @Operation(
            operationId = "answerUrging",
            summary = "Answer an urging",
            description = "By whoever works the case or leads its office; once. Who urged is told.")
    @APIResponse(
            responseCode = "200",
            description = "The urging, answered",
            content = @Content(schema = @Schema(implementation = UrgingView.class)))
    @APIResponse(responseCode = "401", description = "Problem: no valid token")
    @APIResponse(responseCode = "403", description = "Problem: another role")
    @APIResponse(responseCode = "404", description = "Problem: no such urging is addressed to the reader")
    @APIResponse(responseCode = "409", description = "Problem: it was answered before")
    @APIResponse(responseCode = "422", description = "Problem: no words")
    public UrgingView reply(
            @Parameter(description = "The urging's id", example = "0198d1a2-7c00-7b3e-9a55-3f1f0c2ab0e9")
                    @PathParam("id")
                    String id,
            UrgingReply reply) {
        if (!id.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")) {
            throw new ProblemException(CommonProblem.NOT_FOUND);
        }
        UUID urging = UUID.fromString(id);
        String by = identity.getPrincipal().getName();
        return scopes.call(Scope.background(), () -> {
            UrgingView held = urgings.lock(urging).orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
            CaseFacts.Fact fact = visible(held.applicationNo());
            if (!urge.addressed(fact).contains(by)) {
                throw new ProblemException(CommonProblem.NOT_FOUND);
            }
            if (held.repliedAt() != null) {
                throw new ProblemException(CommonProblem.CONFLICT);
            }
            List<FieldError> errors = new ArrayList<>();
            String text = words(reply.text(), errors);
            demand(errors);
            urgings.reply(urging, by, text);
            urge.answered(held);
            return urgings.lock(urging).orElseThrow();
        });
    }

    /** A case that one may not see is not found. */
    private CaseFacts.Fact visible(String applicationNo) {
        CaseFacts.Fact fact = cases.of(applicationNo).orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
        String reader = identity.getPrincipal().getName();
        boolean own = directory.handles(fact.agencyCode(), reader);
        if (!own && !identity.hasRole(Person.SUPERVISOR)) {
            throw new ProblemException(CommonProblem.NOT_FOUND);
        }
        return fact;
    }

    private static String words(@Nullable String text, List<FieldError> errors) {
        String words = Objects.requireNonNullElse(text, "").strip();
        if (words.isEmpty()) {
            errors.add(new FieldError("/text", "required", "请填写内容。", "Write what you have to say."));
        } else if (words.length() > LONGEST) {
            errors.add(new FieldError("/text", "size", "内容最多 1000 字。", "Write at most 1000 characters."));
        }
        return words;
    }

    private static void demand(List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw new ProblemException(CommonProblem.INVALID, errors);
        }
    }
}
