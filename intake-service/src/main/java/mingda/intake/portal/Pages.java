package mingda.intake.portal;

import io.quarkus.qute.Engine;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import mingda.eventing.problem.Language;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Renders pages: everything from our own address, nothing inline, nothing kept by caches. */
@ApplicationScoped
class Pages {

    private static final String POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self';"
            + " img-src 'self'; base-uri 'none'; frame-ancestors 'none'; form-action 'self' ";

    private final Engine engine;
    private final Texts texts;
    private final String policy;

    /** @param issuer to which the form leads that signs out */
    Pages(Engine engine, Texts texts, @ConfigProperty(name = "mingda.issuer") String issuer) {
        this.engine = engine;
        this.texts = texts;
        this.policy = POLICY + URI.create(issuer).resolve("/");
    }

    /** The page, with status 200. */
    Response show(String template, Visitor visitor, String path, Map<String, ?> data) {
        return show(200, template, visitor, path, data);
    }

    /** The page with a status, as for a form that came back with errors. */
    Response show(int status, String template, Visitor visitor, String path, Map<String, ?> data) {
        Response.ResponseBuilder response = Response.status(status)
                .type(MediaType.TEXT_HTML + ";charset=UTF-8")
                .entity(html(template, visitor, path, data))
                .header(HttpHeaders.CONTENT_LANGUAGE, visitor.language().tag())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("Content-Security-Policy", policy)
                .header("X-Content-Type-Options", "nosniff")
                // Not no-referrer: browsers would then send forms with "Origin: null", which is refused as a foreign
                // one.
                .header("Referrer-Policy", "same-origin");
        return (visitor.fresh() ? response.cookie(visitor.cookie()) : response).build();
    }

    /** The page as text. */
    String html(String template, Visitor visitor, String path, Map<String, ?> data) {
        boolean english = visitor.language() == Language.EN;
        TemplateInstance page = engine.getTemplate(template)
                .data("t", texts.in(visitor.language()))
                .data("lang", visitor.language().tag())
                .data("q", visitor.query())
                .data("path", path)
                .data("large", visitor.large())
                .data("otherLanguage", path + (english ? "?lang=zh" : "?lang=en"))
                .data("english", english)
                .data("proof", visitor.proof());
        data.forEach(page::data);
        return page.render();
    }

    /** After a form was taken in: another address, so that reloading sends nothing twice. */
    Response go(Visitor visitor, String path) {
        return Response.seeOther(URI.create(path + visitor.query()))
                .cookie(visitor.cookie())
                .build();
    }
}
