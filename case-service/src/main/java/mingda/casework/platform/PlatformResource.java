package mingda.casework.platform;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import mingda.casework.access.Request;
import mingda.casework.access.Role;
import mingda.casework.json.Wrong;
import mingda.eventing.paging.Page;
import mingda.eventing.paging.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** {@code /api/platform-obligations}. */
@Path("/api/platform-obligations")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "municipal platform")
class PlatformResource {

    private static final int MOST = 1_000;

    private final Request request;
    private final Obligations obligations;

    PlatformResource(Request request, Obligations obligations) {
        this.request = request;
        this.obligations = obligations;
    }

    @GET
    @Operation(
            summary = "What has to be entered on the municipal platform",
            description =
                    "Each step of a case that the platform wants to know (收件, 补正, 延期, 征询, 办结, 复议, 诉讼), with the day by"
                            + " which it has to be entered: the day of the act or, by the setting platformDays, so many working days"
                            + " after it. By the day of the act.")
    @APIResponse(
            responseCode = "200",
            description =
                    "{items: [{act, caseId, applicationNo, externalNo, agencyCode, kind, label, on, dueOn, overdue, doneAt,"
                            + " doneBy}], next?, total}")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "422", description = "A filter or the cursor is not one of ours")
    public Page<Obligation> list(
            @Parameter(description = "true: what was entered; false: what was not") @RestQuery @Nullable String done,
            @Parameter(description = "A step, such as CLOSING") @RestQuery @Nullable String kind,
            @Parameter(description = "Code of the answering body") @RestQuery @Nullable String agency,
            @Parameter(description = "The number of an application, ours or the platform's") @RestQuery @Nullable
                    String number,
            @RestQuery @Nullable String limit,
            @RestQuery @Nullable String cursor) {
        return request.inScope(caller -> {
            Wrong wrong = new Wrong();
            Obligations.Query query = new Obligations.Query();
            if (done != null && !done.isBlank()) {
                switch (done) {
                    case "true" -> query.add(" and k.act_id is not null");
                    case "false" -> query.add(" and k.act_id is null");
                    default -> wrong.add("/done", "boolean", "此处应为 true 或 false。", "Give true or false here.");
                }
            }
            if (kind != null && !kind.isBlank()) {
                Arrays.stream(Duty.values())
                        .filter(duty -> duty.name().equals(kind))
                        .findFirst()
                        .ifPresentOrElse(
                                duty -> query.add(" and e.type in (" + duty.inSql() + ")"),
                                () -> unknown("/kind", Arrays.toString(Duty.values()), wrong));
            }
            if (agency != null && !agency.isBlank()) {
                query.add(" and c.agency_code = ?", agency);
            }
            if (number != null && !number.isBlank()) {
                query.add(" and (c.application_no = ? or c.external_no = ?)", number, number);
            }
            PageRequest page = PageRequest.of(limit, cursor, 2);
            wrong.throwIfAny();
            return obligations.page(query, page, request.language(), wrong);
        });
    }

    @POST
    @Path("/ticks")
    @Operation(
            summary = "Tick off what was entered on the municipal platform",
            description =
                    "{acts: [id]}: all of them or, when one is none that the caller may see, none. Ticking twice is the"
                            + " same as once. For officers.")
    @APIResponse(responseCode = "200", description = "{ticked}: how many are ticked off")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "No officer")
    @APIResponse(responseCode = "422", description = "No list of ids, or one that brings no such obligation")
    public Response tick(JsonNode body) {
        return request.once(body, caller -> {
            Request.require(caller, Role.OFFICER, Role.OFFICE_HEAD);
            Wrong wrong = new Wrong();
            JsonNode list = body.path("acts");
            if (!list.isArray() || list.isEmpty() || list.size() > MOST) {
                wrong.add("/acts", "list", "请列出 1 至 1000 项办理行为的 id。", "List 1 to 1000 ids of acts.");
            }
            Set<UUID> acts = new LinkedHashSet<>();
            for (int i = 0; i < list.size() && wrong.none(); i++) {
                UUID act = id(list.get(i).asText());
                if (act == null || !obligations.tick(act, caller.username())) {
                    wrong.add("/acts/" + i, "unknown", "没有这项平台事项。", "There is no such obligation.");
                } else {
                    acts.add(act);
                }
            }
            wrong.throwIfAny();
            return Response.ok(Map.of("ticked", acts.size())).build();
        });
    }

    private static void unknown(String pointer, String choices, Wrong wrong) {
        wrong.add(pointer, "choice", "请选择其中之一：" + choices, "Choose one of: " + choices);
    }

    private static @Nullable UUID id(String text) {
        return java.util.stream.Stream.of(text)
                .filter(each -> each.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"))
                .map(UUID::fromString)
                .findFirst()
                .orElse(null);
    }
}
