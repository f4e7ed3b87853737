package mingda.casework.views;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import mingda.casework.access.Request;
import mingda.casework.json.Wrong;
import mingda.eventing.problem.CommonProblem;
import mingda.eventing.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /api/views/{page}}. */
@Path("/api/views/{page}")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "desk")
@APIResponse(responseCode = "401", description = "No valid token")
@APIResponse(responseCode = "404", description = "No such page")
class ViewsResource {

    private static final String WHICH = "CASES (the worklist) or REGISTER";
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_QUERY = 2_000;

    private final Request request;
    private final SavedViews views;

    ViewsResource(Request request, SavedViews views) {
        this.request = request;
        this.views = views;
    }

    @GET
    @Operation(summary = "Saved views", description = "The caller's own, by name.")
    @APIResponse(responseCode = "200", description = "{items: [{name, query}]}")
    public Map<String, List<SavedViews.View>> list(@Parameter(description = WHICH) @PathParam("page") String page) {
        ViewPage of = page(page);
        return request.inScope(caller -> Map.of("items", views.of(caller.username(), of)));
    }

    @PUT
    @Path("/{name:.+}")
    @Operation(
            summary = "Save a view",
            description =
                    "{query}: the filters as in the page's address. In place of one of the same name; at most 50 for"
                            + " a page. For the caller alone.")
    @APIResponse(responseCode = "204", description = "It is kept")
    @APIResponse(responseCode = "422", description = "A name or query that is too long, or no room for more")
    public Response save(
            @Parameter(description = WHICH) @PathParam("page") String page,
            @Parameter(description = "What to call it, 1 to 60 characters") @PathParam("name") String name,
            JsonNode body) {
        ViewPage of = page(page);
        Wrong wrong = new Wrong();
        String called = name.strip();
        if (called.isEmpty() || called.length() > LONGEST_NAME || called.chars().anyMatch(Character::isISOControl)) {
            wrong.add("/name", "length", "名称应为 1 至 60 个字符。", "A name has 1 to 60 characters.");
        }
        JsonNode query = body.path("query");
        if (!query.isTextual()) {
            wrong.missing("/query");
        } else if (query.asText().length() > LONGEST_QUERY || query.asText().indexOf('\0') >= 0) {
            wrong.add("/query", "length", "筛选条件过长。", "The filters are too long.");
        }
        wrong.throwIfAny();
        SavedViews.View view = new SavedViews.View(called, query.asText());
        return request.inScope(caller -> {
            if (!views.keep(caller.username(), of, view)) {
                wrong.add(
                        "/name",
                        "full",
                        "最多保存 " + SavedViews.MOST + " 个常用筛选，请先删除不用的。",
                        "At most " + SavedViews.MOST + " views: remove one first.");
            }
            wrong.throwIfAny();
            return Response.noContent().build();
        });
    }

    @DELETE
    @Path("/{name:.+}")
    @Operation(summary = "Remove a saved view", description = "Nothing happens when there is none of that name.")
    @APIResponse(responseCode = "204", description = "There is none of that name")
    public Response remove(
            @Parameter(description = WHICH) @PathParam("page") String page,
            @Parameter(description = "What it is called") @PathParam("name") String name) {
        ViewPage of = page(page);
        return request.inScope(caller -> {
            if (name.indexOf('\0') < 0) {
                views.forget(caller.username(), of, name.strip());
            }
            return Response.noContent().build();
        });
    }

    private static ViewPage page(String name) {
        return Arrays.stream(ViewPage.values())
                .filter(page -> page.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
    }
}
