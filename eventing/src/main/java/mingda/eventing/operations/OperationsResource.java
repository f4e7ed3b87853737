package mingda.eventing.operations;

import io.quarkus.arc.All;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import mingda.eventing.paging.Page;
import mingda.eventing.problem.CommonProblem;
import mingda.eventing.problem.FieldError;
import mingda.eventing.problem.OptionalBody;
import mingda.eventing.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Shows the events that wait for a person, and lets an administrator release them. */
@Path("/api/operations/blocked")
@RolesAllowed("administrator")
@Produces(MediaType.APPLICATION_JSON)
public class OperationsResource {

    private static final int MOST = 200;

    private final List<Blockage> parts;

    OperationsResource(@All List<Blockage> parts) {
        this.parts = parts;
    }

    /** How to release: try again, or leave the first event out with a reason. */
    public record ReleaseOrder(
            @Nullable Boolean skip, @Nullable String reason) {}

    /** How many events moved on. */
    public record Released(int released) {}

    /** The oldest 200. */
    @GET
    @Operation(
            summary = "Keys whose events wait for a person",
            description =
                    "The oldest 200 keys of the outbox and the inbox whose first event cannot go on, each with the cause. Other keys go on meanwhile.")
    public Page<Blocked> list() {
        List<Blocked> all = parts.stream()
                .flatMap(part -> part.blocked(MOST).stream())
                .sorted(Comparator.comparing(Blocked::since))
                .toList();
        return new Page<>(all.subList(0, Math.min(all.size(), MOST)), null, all.size());
    }

    /** Releases one key. */
    @POST
    @Path("/{id}/release")
    @Operation(
            summary = "Try again, or skip the first event with a reason",
            description =
                    "Without a body the key is tried again in order. With skip and a reason its first event is left out for good; who did so and why is kept.")
    public Released release(
            @PathParam("id") UUID id, @OptionalBody @Nullable ReleaseOrder order, @Context SecurityContext caller) {
        boolean skip = order != null && Boolean.TRUE.equals(order.skip());
        String reason =
                order == null || order.reason() == null ? "" : order.reason().strip();
        if (skip && reason.isEmpty()) {
            throw new ProblemException(
                    CommonProblem.INVALID,
                    List.of(new FieldError("/reason", "required", "请填写跳过的理由。", "Give the reason for skipping it.")));
        }
        for (Blockage part : parts) {
            OptionalInt moved =
                    skip ? part.skip(id, reason, caller.getUserPrincipal().getName()) : part.release(id);
            if (moved.isPresent()) {
                if (moved.getAsInt() == 0 && !skip) {
                    throw new ProblemException(OperationsProblem.STILL_BLOCKED);
                }
                return new Released(moved.getAsInt());
            }
        }
        throw new ProblemException(CommonProblem.NOT_FOUND);
    }
}
