package mingda.eventing.problem;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.Locale;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Explains the problem types of the service to people. */
@Path("/problems")
@PermitAll
@Produces("text/html;charset=UTF-8")
public class ProblemPages {

    private final ProblemCatalogue catalogue;

    ProblemPages(ProblemCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** All types. */
    @GET
    @Operation(summary = "The problem types of this service")
    public String list(
            @QueryParam("lang") @Nullable String lang, @HeaderParam("Accept-Language") @Nullable String accept) {
        Language language = Language.of(lang, accept);
        String rows = catalogue.all().stream()
                .map(type -> "<li><a href=\"/problems/%s?lang=%s\">%s</a> (%d)</li>"
                        .formatted(
                                type.slug(),
                                language.name().toLowerCase(Locale.ROOT),
                                title(type, language),
                                type.status()))
                .collect(Collectors.joining("\n"));
        return page(language, language.pick("问题目录", "Problems"), "<ul>" + rows + "</ul>");
    }

    /** One type. */
    @GET
    @Path("/{slug}")
    @Operation(summary = "What a problem type means and what to do about it")
    public String one(
            @PathParam("slug") String slug,
            @QueryParam("lang") @Nullable String lang,
            @HeaderParam("Accept-Language") @Nullable String accept) {
        Language language = Language.of(lang, accept);
        ProblemType type = catalogue.find(slug).orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
        return page(
                language,
                title(type, language),
                "<p>%s</p><p><code>urn:mingda:problem:%s</code> · HTTP %d</p>"
                        .formatted(
                                escape(language.pick(type.adviceZh(), type.adviceEn())), type.slug(), type.status()));
    }

    private static String page(Language language, String heading, String body) {
        return """
                <!DOCTYPE html>
                <html lang="%s"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>%s</title></head>
                <body><main><h1>%s</h1>%s</main></body></html>
                """.formatted(language.tag(), heading, heading, body);
    }

    private static String title(ProblemType type, Language language) {
        return escape(language.pick(type.titleZh(), type.titleEn()));
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
