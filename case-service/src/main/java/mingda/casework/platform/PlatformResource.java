package mingda.casework.platform;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import mingda.casework.access.Request;
import mingda.casework.access.Role;
import mingda.casework.json.Wrong;
import mingda.casework.office.OfficeTypes;
import mingda.eventing.paging.PageRequest;
import mingda.eventing.problem.Language;
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
    private static final int MOST_EXPORTED = 10_000;

    private final Request request;
    private final jakarta.ws.rs.core.Request call;
    private final Obligations obligations;
    private final MunicipalPlatform platform;

    PlatformResource(
            Request request, jakarta.ws.rs.core.Request call, Obligations obligations, MunicipalPlatform platform) {
        this.request = request;
        this.call = call;
        this.obligations = obligations;
        this.platform = platform;
    }

    @GET
    @Operation(
            summary = "What has to be entered on the municipal platform",
            description =
                    "Each step of a case that the platform wants to know (收件, 补正, 延期, 征询, 办结, 复议, 诉讼), with the day by"
                            + " which it has to be entered: the day of the act or, by the setting platformDays, so many working days"
                            + " after it. By the day of the act. As Accept asks, JSON in pages, or the first 10 000 at once as a"
                            + " workbook (XLSX) to enter them from.")
    @APIResponse(
            responseCode = "200",
            description =
                    "{items: [{act, caseId, applicationNo, externalNo, agencyCode, kind, label, on, dueOn, overdue, doneAt,"
                            + " doneBy}], next?, total}, or the workbook")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "422", description = "A filter or the cursor is not one of ours")
    @APIResponse(responseCode = "406", description = "Accept takes neither JSON nor XLSX")
    @Produces({MediaType.APPLICATION_JSON, OfficeTypes.XLSX})
    public Response list(
            @Parameter(description = "true: what was entered; false: what was not") @RestQuery @Nullable String done,
            @Parameter(description = "A step, such as CLOSING") @RestQuery @Nullable String kind,
            @Parameter(description = "Code of the answering body") @RestQuery @Nullable String agency,
            @Parameter(description = "The number of an application, ours or the platform's") @RestQuery @Nullable
                    String number,
            @RestQuery @Nullable String limit,
            @RestQuery @Nullable String cursor) {
        String type = OfficeTypes.best(call, platform.mediaType());
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
                Duty.named(kind)
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
            if (type.equals(platform.mediaType())) {
                return file(obligations.list(query, MOST_EXPORTED, request.language()));
            }
            return Response.ok(obligations.page(query, page, request.language(), wrong), MediaType.APPLICATION_JSON)
                    .build();
        });
    }

    private Response file(List<Obligation> all) {
        Language language = request.language();
        StreamingOutput body = out -> platform.write(all, language, out);
        return Response.ok(body, platform.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + platform.fileName() + "\"")
                .build();
    }

    @POST
    @Path("/ticks")
    @Operation(
            summary = "Tick off what was entered on the municipal platform",
            description =
                    "{acts: [id]}, or {numbers: [application's or platform's number], kind}: all of them or, when one is none"
                            + " that the caller may see, none. Ticking twice is the same as once. For officers.")
    @APIResponse(responseCode = "200", description = "{ticked}: how many are ticked off")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "No officer")
    @APIResponse(responseCode = "422", description = "No list of ids or numbers, or one that brings no such obligation")
    public Response tick(JsonNode body) {
        return request.once(body, caller -> {
            Request.require(caller, Role.OFFICER, Role.OFFICE_HEAD);
            Wrong wrong = new Wrong();
            Set<Obligation> found = body.has("numbers") ? ofNumbers(body, wrong) : ofIds(body.path("acts"), wrong);
            wrong.throwIfAny();
            found.forEach(each -> obligations.tick(each, caller.username()));
            return Response.ok(Map.of("ticked", found.size())).build();
        });
    }

    private Set<Obligation> ofIds(JsonNode list, Wrong wrong) {
        Set<Obligation> all = new LinkedHashSet<>();
        if (isList(list, "/acts", wrong)) {
            for (int i = 0; i < list.size(); i++) {
                UUID act = id(list.get(i).asText());
                Optional<Obligation> found = act == null ? Optional.empty() : obligations.find(act);
                if (found.isEmpty()) {
                    wrong.add("/acts/" + i, "unknown", "没有这项平台事项。", "There is no such obligation.");
                }
                found.ifPresent(all::add);
            }
        }
        return all;
    }

    private Set<Obligation> ofNumbers(JsonNode body, Wrong wrong) {
        Set<Obligation> all = new LinkedHashSet<>();
        JsonNode list = body.path("numbers");
        Optional<Duty> duty = Duty.named(body.path("kind").asText());
        if (duty.isEmpty()) {
            unknown("/kind", Arrays.toString(Duty.values()), wrong);
        }
        if (isList(list, "/numbers", wrong) && duty.isPresent()) {
            for (int i = 0; i < list.size(); i++) {
                List<Obligation> found = obligations.find(list.get(i).asText(), duty.get());
                if (found.isEmpty()) {
                    wrong.add("/numbers/" + i, "unknown", "该编号没有这项平台事项。", "This number has no such obligation.");
                }
                all.addAll(found);
            }
        }
        return all;
    }

    private static boolean isList(JsonNode list, String pointer, Wrong wrong) {
        boolean fits = list.isArray() && !list.isEmpty() && list.size() <= MOST;
        if (!fits) {
            wrong.add(pointer, "list", "请列出 1 至 1000 项。", "List 1 to 1000 of them.");
        }
        return fits;
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
