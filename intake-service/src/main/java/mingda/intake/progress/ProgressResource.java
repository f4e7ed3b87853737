package mingda.intake.progress;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import mingda.eventing.problem.Language;
import mingda.intake.access.ApplicantAccess;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jspecify.annotations.Nullable;

/** Following of an application. */
@Path("/api/applications/{no}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Applications")
public class ProgressResource {

    private final ApplicantAccess access;
    private final ProgressView view;

    ProgressResource(ApplicantAccess access, ProgressView view) {
        this.access = access;
        this.view = view;
    }

    /** Where the application stands. */
    @GET
    @Operation(
            summary = "See where the application stands",
            description = "State, dates with their explanation, steps and documents.")
    @APIResponse(
            responseCode = "200",
            description = "Where it stands",
            content = @Content(schema = @Schema(implementation = ProgressView.Seen.class)))
    @APIResponse(responseCode = "401", description = "X-Query-Code is missing")
    @APIResponse(responseCode = "404", description = "Number and code fit no application")
    @APIResponse(responseCode = "429", description = "Ten failures for this number within 15 minutes; see Retry-After")
    public Response see(
            @Parameter(description = "Application number", example = "20261123-1K7Q2M9X") @PathParam("no") String no,
            @Parameter(required = true, description = "Query code") @RestHeader("X-Query-Code") @Nullable String code,
            @Parameter(description = "zh or en, before Accept-Language") @QueryParam("lang") @Nullable String lang,
            @Parameter(hidden = true) @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage,
            @Context HttpServerRequest request) {
        Language language = Language.of(lang, acceptLanguage);
        ProgressView.Seen seen =
                access.open(no, code, ApplicantAccess.address(request), application -> view.of(application, language));
        return Response.ok(seen)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .build();
    }
}
