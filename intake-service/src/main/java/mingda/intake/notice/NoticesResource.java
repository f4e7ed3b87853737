package mingda.intake.notice;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import mingda.eventing.problem.FieldError;
import mingda.eventing.problem.Language;
import mingda.eventing.problem.ProblemException;
import mingda.intake.access.ApplicantAccess;
import mingda.intake.problem.IntakeProblem;
import mingda.intake.reading.Facts;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jspecify.annotations.Nullable;

/** How the applicant is told of what happens. */
@Path("/api/applications/{no}/notices")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Applications")
public class NoticesResource {

    private final ApplicantAccess access;
    private final NoticeView view;

    NoticesResource(ApplicantAccess access, NoticeView view) {
        this.access = access;
        this.view = view;
    }

    /** What the applicant sends. */
    @Schema(name = "NoticeChoice")
    public record Body(
            @Schema(description = "One of the choices that were read", examples = "SMS")
            NoticeBy by) {}

    /** How the applicant is told, and of what was. */
    @GET
    @Operation(
            summary = "See how one is told of what happens (通知)",
            description = "By which channel, where it goes, and what was told so far. Letters come beside it.")
    @APIResponse(
            responseCode = "200",
            description = "How one is told",
            content = @Content(schema = @Schema(implementation = NoticeView.Seen.class)))
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
        return answer(
                access.open(no, code, ApplicantAccess.address(request), application -> view.of(application, language)),
                language);
    }

    /** Takes the choice down. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Choose how to be told of what happens",
            description = "From now on: by mail, by text message, by both, or not at all. Letters come in any case.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = Body.class)))
    @APIResponse(
            responseCode = "200",
            description = "How one is told now",
            content = @Content(schema = @Schema(implementation = NoticeView.Seen.class)))
    @APIResponse(responseCode = "400", description = "The body is not JSON")
    @APIResponse(responseCode = "401", description = "X-Query-Code is missing")
    @APIResponse(responseCode = "404", description = "Number and code fit no application")
    @APIResponse(responseCode = "422", description = "There is no such choice, or no such contact on file")
    @APIResponse(responseCode = "429", description = "Too many failures, or too many requests from this address")
    public Response choose(
            @Parameter(description = "Application number", example = "20261123-1K7Q2M9X") @PathParam("no") String no,
            @Parameter(required = true, description = "Query code") @RestHeader("X-Query-Code") @Nullable String code,
            @Parameter(description = "zh or en, before Accept-Language") @QueryParam("lang") @Nullable String lang,
            @Parameter(hidden = true) @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage,
            @Nullable JsonNode body,
            @Context HttpServerRequest request) {
        Language language = Language.of(lang, acceptLanguage);
        return answer(
                access.open(no, code, ApplicantAccess.address(request), application -> {
                    List<FieldError> errors = new ArrayList<>();
                    NoticeBy by = Facts.of(body, errors).requiredChoice("by", NoticeBy.class);
                    if (by == null) {
                        throw new ProblemException(IntakeProblem.INVALID_FACTS, errors);
                    }
                    view.choose(application, by);
                    return view.of(application, language);
                }),
                language);
    }

    private static Response answer(NoticeView.Seen seen, Language language) {
        return Response.ok(seen)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .build();
    }
}
