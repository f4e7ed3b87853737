package mingda.casework.delegation;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import mingda.casework.access.Request;
import mingda.casework.json.Wrong;
import mingda.eventing.paging.Page;
import mingda.eventing.paging.PageRequest;
import mingda.eventing.problem.ProblemException;
import mingda.eventing.time.Legal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** {@code /api/delegations}. */
@Path("/api/delegations")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "documents")
@APIResponse(responseCode = "401", description = "No valid token")
class DelegationsResource {

    private static final int ID_LENGTH = 36;

    private final Request request;
    private final Delegating delegating;
    private final Delegations delegations;
    private final Clock legal;

    DelegationsResource(Request request, Delegating delegating, Delegations delegations, @Legal Clock legal) {
        this.request = request;
        this.delegating = delegating;
        this.delegations = delegations;
        this.legal = legal;
    }

    @GET
    @Operation(
            summary = "Delegations during absence (委托代办)",
            description =
                    "Those of the caller's agency, past ones included, newest first; a supervisor sees all agencies':"
                            + " {id, agencyCode, delegator, delegate, roles, from, until, reason, state:"
                            + " UPCOMING|IN_FORCE|OVER|REVOKED, createdAt, revokedBy?, revokedAt?}.")
    @APIResponse(responseCode = "200", description = "{items, next?, total}")
    @APIResponse(responseCode = "422", description = "The state, the limit or the cursor is wrong")
    public Page<DelegationLine> list(
            @Parameter(description = "Only those that stand so: UPCOMING, IN_FORCE, OVER or REVOKED")
                    @RestQuery
                    @Nullable
                    String state,
            @Parameter(description = "Entries in the page, 1 to 200; 50 if left out") @RestQuery @Nullable String limit,
            @Parameter(description = "next of the page before") @RestQuery @Nullable String cursor) {
        return request.inScope(caller -> {
            Wrong wrong = new Wrong();
            Delegation.State wanted = state(state, wrong);
            PageRequest page = PageRequest.of(limit, cursor, 1);
            UUID after = null;
            if (page.after().isPresent()) {
                Optional<UUID> id = id(page.after().get().getFirst());
                if (id.isEmpty()) {
                    wrong.add("/cursor", "invalid", "请原样使用上一页返回的 next。", "Pass the previous page's next, unchanged.");
                }
                after = id.orElse(null);
            }
            wrong.throwIfAny();
            Page<Delegation> found = delegations.page(wanted, page, after);
            LocalDate today = LocalDate.now(legal);
            return new Page<>(
                    found.items().stream()
                            .map(each -> DelegationLine.of(each, today))
                            .toList(),
                    found.next(),
                    found.total());
        });
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Delegate one's part during an absence",
            description =
                    "{delegate, roles?: [reviewer|office-head|signatory], from, until, reason}: one's own parts (all of them if"
                            + " left out), to an active colleague of the same agency, from a day to a day (today or later, a year"
                            + " at most). The delegate may then take these steps of the sign-off; the journal says on whose"
                            + " behalf. Neither of the two may have drafted the document. Secrecy and legal checks are not"
                            + " delegated. For reviewers, office heads and signatories.")
    @APIResponse(responseCode = "201", description = "The delegation")
    @APIResponse(responseCode = "403", description = "The caller holds no part that can be delegated")
    @APIResponse(
            responseCode = "409",
            description = "It overlaps with another one, or would delegate on what was delegated: article, others")
    @APIResponse(responseCode = "422", description = "A fact is missing or wrong; errors names each by its pointer")
    public Response make(JsonNode body) {
        return request.once(
                body,
                caller -> Response.status(Response.Status.CREATED)
                        .entity(DelegationLine.of(delegating.make(body, caller), LocalDate.now(legal)))
                        .build());
    }

    @POST
    @Path("/{delegation}/revocation")
    @Operation(
            summary = "Revoke a delegation",
            description =
                    "Before or within its days, by the delegator or an administrator of the agency. It stays listed.")
    @APIResponse(responseCode = "200", description = "The delegation, revoked")
    @APIResponse(responseCode = "403", description = "Somebody else's delegation")
    @APIResponse(responseCode = "404", description = "No such delegation, or none that the caller may see")
    @APIResponse(responseCode = "409", description = "It is revoked or over: article, delegationState")
    public Response revoke(
            @Parameter(description = "The delegation: its id (UUIDv7)") @PathParam("delegation") String delegation) {
        return request.once(null, caller -> {
            UUID id = id(delegation).orElseThrow(() -> new ProblemException(DelegationProblem.DELEGATION_NOT_FOUND));
            return Response.ok(DelegationLine.of(delegating.revoke(id, caller), LocalDate.now(legal)))
                    .build();
        });
    }

    private static Delegation.@Nullable State state(@Nullable String text, Wrong wrong) {
        if (text == null || text.isBlank()) {
            return null;
        }
        Optional<Delegation.State> state = Arrays.stream(Delegation.State.values())
                .filter(each -> each.name().equals(text))
                .findFirst();
        if (state.isEmpty()) {
            String list = Arrays.toString(Delegation.State.values());
            wrong.add("/state", "choice", "请选择其中之一：" + list, "Choose one of: " + list);
        }
        return state.orElse(null);
    }

    private static Optional<UUID> id(String text) {
        try {
            return text.length() == ID_LENGTH ? Optional.of(UUID.fromString(text)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
