package mingda.notify.plan;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import mingda.eventing.problem.CommonProblem;
import mingda.eventing.problem.ProblemException;
import mingda.eventing.scope.Scope;
import mingda.eventing.scope.Scopes;
import mingda.notify.directory.DirectoryChange;
import mingda.notify.tier.TierRule;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** When whom is told of what, per agency. */
@Path("/api/agencies/{code}/tiers")
@RolesAllowed({"administrator", "supervisor", "office-head"})
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Tier plans", description = "When whom is told of what (预警规则)")
class PlansResource {

    private static final int LONGEST_HISTORY = 200;

    private final Plans plans;
    private final Scopes scopes;
    private final SecurityIdentity identity;
    private final Event<DirectoryChange> changes;

    PlansResource(Plans plans, Scopes scopes, SecurityIdentity identity, Event<DirectoryChange> changes) {
        this.plans = plans;
        this.scopes = scopes;
        this.identity = identity;
        this.changes = changes;
    }

    @GET
    @Operation(
            operationId = "readTierPlan",
            summary = "The tier plan of an agency",
            description = "What holds now, its version in ETag; version 0 are the defaults.")
    @APIResponse(
            responseCode = "200",
            description = "The plan",
            content = @Content(schema = @Schema(implementation = PlanVersion.class)))
    @APIResponse(responseCode = "401", description = "Problem: no valid token")
    @APIResponse(responseCode = "403", description = "Problem: neither administrator, supervisor nor office-head")
    @APIResponse(responseCode = "404", description = "Problem: no such agency")
    public Response read(@PathParam("code") String code) {
        return answer(scopes.call(Scope.background(), () -> {
            demand(code);
            return plans.newest(code);
        }));
    }

    @GET
    @Path("/history")
    @Operation(
            operationId = "listTierPlans",
            summary = "The tier plans that an agency had",
            description = "Who changed it when and why, newest first; at most the last 200.")
    @APIResponse(
            responseCode = "200",
            description = "The plans",
            content = @Content(schema = @Schema(implementation = PlanHistory.class)))
    @APIResponse(responseCode = "401", description = "Problem: no valid token")
    @APIResponse(responseCode = "403", description = "Problem: neither administrator, supervisor nor office-head")
    @APIResponse(responseCode = "404", description = "Problem: no such agency")
    public PlanHistory history(@PathParam("code") String code) {
        List<PlanVersion> items = scopes.call(Scope.background(), () -> {
            demand(code);
            return plans.history(code, LONGEST_HISTORY);
        });
        return new PlanHistory(items, items.size());
    }

    @PUT
    @RolesAllowed("administrator")
    @Operation(operationId = "changeTierPlan", summary = "Change the tier plan of an agency", description = """
                    The plan is given whole. A step for which casework names no day is reached with the last named day \
                    before it. What was told stays told; a step that the new plan adds is owed from now on. With If-Match, \
                    only over the version that the caller saw.""")
    @APIResponse(
            responseCode = "200",
            description = "The plan as it holds now",
            content = @Content(schema = @Schema(implementation = PlanVersion.class)))
    @APIResponse(responseCode = "401", description = "Problem: no valid token")
    @APIResponse(responseCode = "403", description = "Problem: no administrator")
    @APIResponse(responseCode = "404", description = "Problem: no such agency")
    @APIResponse(responseCode = "412", description = "Problem: the plan changed since the ETag in If-Match")
    @APIResponse(responseCode = "422", description = "Problem: each wrong rule by its place")
    public Response change(
            @PathParam("code") String code,
            @Parameter(description = "The ETag that was read, or left out", example = "\"0\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable
                    String ifMatch,
            PlanChange change) {
        String by = identity.getPrincipal().getName();
        // The cases that the plan concerns are looked at again in the same transaction, which is background work.
        return answer(scopes.call(Scope.background(), () -> {
            demand(code);
            plans.lock(code);
            PlanVersion held = plans.newest(code);
            if (ifMatch != null && !ifMatch.equals("*") && !ifMatch.equals(held.etag())) {
                throw new ProblemException(CommonProblem.PRECONDITION_FAILED).with("etag", held.etag());
            }
            List<TierRule> rules = PlanRules.of(change);
            plans.add(new PlanVersion(code, held.version() + 1, rules, PlanRules.reason(change), by, null));
            changes.fire(new DirectoryChange(code));
            return plans.newest(code);
        }));
    }

    private void demand(String code) {
        if (!plans.known(code)) {
            throw new ProblemException(CommonProblem.NOT_FOUND);
        }
    }

    private static Response answer(PlanVersion plan) {
        return Response.ok(plan).header(HttpHeaders.ETAG, plan.etag()).build();
    }
}
