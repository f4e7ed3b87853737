package mingda.eventing.problem;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;

/** Turns a refusal into a response in the reader's language. */
@Singleton
class Problems {

    private final HttpHeaders headers;
    private final UriInfo uri;
    private final Instance<HtmlProblems> pages;

    Problems(HttpHeaders headers, UriInfo uri, Instance<HtmlProblems> pages) {
        this.headers = headers;
        this.uri = uri;
        this.pages = pages;
    }

    Response.ResponseBuilder response(ProblemException problem) {
        Language language = Language.of(
                uri.getQueryParameters().getFirst("lang"), headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        Optional<String> page = HtmlProblems.wantedBy(headers.getHeaderString(HttpHeaders.ACCEPT))
                ? pages.stream()
                        .flatMap(p -> p.page(problem, language, uri.getPath()).stream())
                        .findFirst()
                : Optional.empty();
        return Response.status(problem.type().status())
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .type(page.isPresent() ? MediaType.TEXT_HTML + ";charset=UTF-8" : ProblemDocument.MEDIA_TYPE)
                .entity(page.orElseGet(() -> ProblemDocument.write(problem, language)));
    }
}
