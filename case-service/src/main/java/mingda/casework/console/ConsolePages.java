package mingda.casework.console;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Leads {@code /console/…} to the console's one page, and tells it where to sign in and where the other services are. An
 * address outside {@code /console} never becomes a page.
 */
@Singleton
class ConsolePages {

    private static final String ROOT = "/console";

    private final JsonObject places;

    ConsolePages(
            @ConfigProperty(name = "mingda.issuer") String issuer,
            @ConfigProperty(name = "mingda.notify.url") String notify,
            @ConfigProperty(name = "mingda.intake.url") String intake,
            @ConfigProperty(name = "mingda.mode") String mode) {
        places = new JsonObject()
                .put("issuer", issuer)
                .put("clientId", "mingda-console")
                .put("notifyUrl", notify)
                .put("intakeUrl", intake)
                .put("demo", mode.equals("demo"));
    }

    void routes(@Observes Router router) {
        router.get(ROOT + "/settings.json").order(-1).handler(this::settings);
        router.get(ROOT).order(-1).handler(context -> context.reroute("/index.html"));
        router.get(ROOT + "/*").order(-1).handler(context -> context.reroute("/index.html"));
    }

    private void settings(RoutingContext context) {
        context.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end(places.encode());
    }
}
