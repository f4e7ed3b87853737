package mingda.notify.delivery;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import mingda.eventing.paging.Page;
import mingda.eventing.paging.PageRequest;
import mingda.eventing.problem.CommonProblem;
import mingda.eventing.problem.FieldError;
import mingda.eventing.problem.ProblemException;
import mingda.eventing.scope.Scope;
import mingda.eventing.scope.Scopes;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The record of deliveries, for administrators and supervisors. */
@Path("/api/deliveries")
@RolesAllowed({"administrator", "supervisor"})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Deliveries", description = "Who was told what, when, by which channel, and what the provider said")
class DeliveriesResource {

    private static final int LONGEST_REASON = 500;

    private final Ledger ledger;
    private final Deliveries deliveries;
    private final Scopes scopes;
    private final SecurityIdentity identity;

    DeliveriesResource(Ledger ledger, Deliveries deliveries, Scopes scopes, SecurityIdentity identity) {
        this.ledger = ledger;
        this.deliveries = deliveries;
        this.scopes = scopes;
        this.identity = identity;
    }

    /** Why a delivery is sent again. */
    record Resend(
            @Schema(description = "1 to 500 characters", required = true) @Nullable
            String reason) {}

    /** One page of the record. */
    record DeliveryPage(
            @Schema(description = "Newest first", required = true)
            List<DeliveryView> items,

            @com.fasterxml.jackson.annotation.JsonInclude(com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL)
            @Schema(description = "Cursor of the next page; absent on the last", nullable = true)
            @Nullable
            String next,

            @Schema(description = "How many deliveries the whole list has", required = true)
            long total) {}

    @GET
    @Operation(
            operationId = "listDeliveries",
            summary = "The record of deliveries, newest first",
            description = "With every attempt and what the provider said to it. Holds usernames, never addresses.")
    @APIResponse(
            responseCode = "200",
            description = "One page",
            content = @Content(schema = @Schema(implementation = DeliveryPage.class)))
    @APIResponse(responseCode = "401", description = "Problem: no valid token")
    @APIResponse(responseCode = "403", description = "Problem: neither administrator nor supervisor")
    @APIResponse(responseCode = "422", description = "Problem: a wrong filter, limit or cursor")
    public DeliveryPage list(
            @Parameter(description = "Only of that application", example = "20261020-1ABCDEF7")
                    @QueryParam("applicationNo")
                    @Nullable
                    String applicationNo,
            @Parameter(description = "INBOX, EMAIL, WORK_CHAT or SMS", example = "EMAIL")
                    @QueryParam("channel")
                    @Nullable
                    String channel,
            @Parameter(description = "PENDING, SENT, GIVEN_UP, CANCELLED or BOUNCED", example = "GIVEN_UP")
                    @QueryParam("state")
                    @Nullable
                    String state,
            @Parameter(description = "true: only what waits for a person", example = "true")
                    @QueryParam("needsPerson")
                    @Nullable
                    String needsPerson,
            @Parameter(description = "Entries in the page, 1 to 200; 50 if left out", example = "50")
                    @QueryParam("limit")
                    @Nullable
                    String limit,
            @Parameter(description = "next of the page before, unchanged") @QueryParam("cursor") @Nullable
                    String cursor) {
        PageRequest request = PageRequest.of(limit, cursor, 1);
        UUID before = request.after()
                .map(keys -> uuid(keys.get(0))
                        .orElseThrow(() -> wrong(
                                "/cursor",
                                "invalid",
                                "请原样使用上一页返回的 next。",
                                "Pass the previous page's next, unchanged.")))
                .orElse(null);
        Ledger.Filter filter = new Ledger.Filter(
                applicationNo == null || applicationNo.isEmpty() ? null : applicationNo,
                one(Channel.class, "channel", channel),
                one(DeliveryState.class, "state", state),
                Objects.equals(one(Flag.class, "needsPerson", needsPerson), Flag.TRUE));
        return scopes.call(Scope.background(), () -> {
            Page<DeliveryView> page = Page.of(
                    ledger.page(filter, before, request.limit() + 1),
                    request,
                    delivery -> List.of(delivery.id().toString()),
                    ledger.total(filter));
            return new DeliveryPage(page.items(), page.next(), page.total());
        });
    }

    @POST
    @Path("/{id}/resend")
    @Operation(
            operationId = "resendDelivery",
            summary = "Send a delivery again",
            description =
                    "One that was sent, given up, or waits for a person. What may come twice says so to its reader.")
    @APIResponse(
            responseCode = "200",
            description = "The delivery, queued again",
            content = @Content(schema = @Schema(implementation = DeliveryView.class)))
    @APIResponse(responseCode = "401", description = "Problem: no valid token")
    @APIResponse(responseCode = "403", description = "Problem: neither administrator nor supervisor")
    @APIResponse(responseCode = "404", description = "Problem: no such delivery")
    @APIResponse(responseCode = "409", description = "Problem: on its way, withdrawn, or in the inbox already")
    @APIResponse(responseCode = "422", description = "Problem: no reason, or too long a one")
    public DeliveryView resend(
            @Parameter(description = "The delivery's id", example = "0198d1a2-7c00-7b3e-9a55-3f1f0c2ab001")
                    @PathParam("id")
                    String id,
            Resend resend) {
        UUID delivery = uuid(id).orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
        String reason = Objects.requireNonNullElse(resend.reason(), "").strip();
        String by = identity.getPrincipal().getName();
        return scopes.call(Scope.background(), () -> {
            if (ledger.one(delivery).isEmpty()) {
                throw new ProblemException(CommonProblem.NOT_FOUND);
            }
            demandReason(reason);
            boolean queued = deliveries
                    .resend(delivery, by, reason)
                    .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
            if (!queued) {
                throw new ProblemException(CommonProblem.CONFLICT);
            }
            deliveries.flush();
            return ledger.one(delivery).get(0);
        });
    }

    private static void demandReason(String reason) {
        if (reason.isEmpty()) {
            throw wrong("/reason", "required", "请写明重新发送的理由。", "Say why you send it again.");
        }
        if (reason.length() > LONGEST_REASON) {
            throw wrong("/reason", "size", "理由最多 500 字。", "Write at most 500 characters.");
        }
    }

    private enum Flag {
        TRUE,
        FALSE
    }

    private static Optional<UUID> uuid(String text) {
        return text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
                ? Optional.of(UUID.fromString(text))
                : Optional.empty();
    }

    private static <E extends Enum<E>> @Nullable E one(Class<E> type, String parameter, @Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        return Arrays.stream(type.getEnumConstants())
                .filter(constant ->
                        constant.name().equals(type == Flag.class ? text.toUpperCase(java.util.Locale.ROOT) : text))
                .findFirst()
                .orElseThrow(() -> wrong(
                        "/" + parameter,
                        "invalid",
                        "可用的值：" + Arrays.toString(type.getEnumConstants()),
                        "Use one of " + Arrays.toString(type.getEnumConstants()) + "."));
    }

    private static ProblemException wrong(String pointer, String code, String zh, String en) {
        return new ProblemException(CommonProblem.INVALID, List.of(new FieldError(pointer, code, zh, en)));
    }
}
