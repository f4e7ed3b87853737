package mingda.intake.portal;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import mingda.eventing.problem.Language;
import mingda.intake.access.ApplicantAccess;

/** Gives the visitor of the request at hand. */
@RequestScoped
class Visiting {

    private final Visitor visitor;

    Visiting(HttpHeaders headers, UriInfo uri, HttpServerRequest request) {
        Cookie cookie = headers.getCookies().get(Visitor.COOKIE);
        this.visitor = Visitor.of(
                cookie == null ? null : cookie.getValue(),
                Language.of(
                        uri.getQueryParameters().getFirst("lang"),
                        headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)),
                ApplicantAccess.address(request),
                "https".equals(uri.getRequestUri().getScheme()),
                headers.getCookies().containsKey(TextSizePages.COOKIE));
    }

    Visitor visitor() {
        return visitor;
    }
}
