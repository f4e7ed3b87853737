package mingda.eventing.problem;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Problems for what never reaches a resource: unknown addresses, an Accept header that can't be read, and bodies that are
 * too large by their own word.
 */
@Singleton
class OutsideResources {

    private static final int BEFORE_ALL_ELSE = 10_000;

    private final Instance<HtmlProblems> pages;

    OutsideResources(Instance<HtmlProblems> pages) {
        this.pages = pages;
    }

    void problems(@Observes Router router) {
        IntStream.of(400, 401, 403, 404, 405, 406, 413, 415)
                .forEach(status ->
                        router.errorHandler(status, context -> answer(context, CommonProblem.ofStatus(status))));
    }

    void limits(
            @Observes Filters filters,
            @ConfigProperty(name = "mingda.http.max-body-bytes", defaultValue = "26214400") long most) {
        filters.register(
                context -> {
                    if (!AcceptHeader.isReadable(context.request())) {
                        answer(context, CommonProblem.NOT_ACCEPTABLE);
                    } else if (declared(context) > (json(context) ? JsonBody.BYTES : most)) {
                        context.response().putHeader(HttpHeaders.CONNECTION, "close");
                        answer(context, CommonProblem.TOO_LARGE);
                    } else {
                        context.next();
                    }
                },
                BEFORE_ALL_ELSE);
    }

    private static boolean json(RoutingContext context) {
        String type = context.request().getHeader(HttpHeaders.CONTENT_TYPE);
        return type != null && type.toLowerCase(Locale.ROOT).contains("json");
    }

    private static long declared(RoutingContext context) {
        String length = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null || !length.matches("[0-9]{1,18}") ? 0 : Long.parseLong(length);
    }

    private void answer(RoutingContext context, CommonProblem type) {
        if (context.response().ended()) {
            return;
        }
        Language language = Language.of(
                context.request().getParam("lang"), context.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        ProblemException problem = new ProblemException(type);
        String accept = context.request().getHeader(HttpHeaders.ACCEPT);
        if (!HtmlProblems.wantedBy(accept)) {
            send(context, type, ProblemDocument.MEDIA_TYPE, ProblemDocument.write(problem, language));
            return;
        }
        context.vertx()
                .executeBlocking(() -> pages.stream()
                        .flatMap(p -> p.page(problem, language, context.normalizedPath()).stream())
                        .findFirst())
                .onComplete(page -> {
                    if (page.succeeded() && page.result().isPresent()) {
                        send(
                                context,
                                type,
                                "text/html;charset=UTF-8",
                                page.result().get());
                    } else {
                        send(context, type, ProblemDocument.MEDIA_TYPE, ProblemDocument.write(problem, language));
                    }
                });
    }

    private static void send(RoutingContext context, CommonProblem type, String mediaType, String body) {
        context.response()
                .setStatusCode(type.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, mediaType)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end(body)
                .onFailure(gone -> context.request().connection().close());
    }
}
