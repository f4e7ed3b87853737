package mingda.eventing.mode;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Reads the mode, and stops a start in production with whatever belongs to a demo. */
@Singleton
class Modes {

    private static final Logger LOG = Logger.getLogger(Modes.class);

    @Produces
    @Singleton
    Mode mode(@ConfigProperty(name = "mingda.mode", defaultValue = "production") String name) {
        return Mode.parse(name);
    }

    void check(
            @Observes @Priority(1) io.quarkus.runtime.StartupEvent start, Mode mode, Instance<ProductionGuard> guards) {
        if (mode == Mode.DEMO) {
            return;
        }
        List<String> refusals =
                guards.stream().flatMap(guard -> guard.refusals().stream()).toList();
        refusals.forEach(LOG::error);
        if (!refusals.isEmpty()) {
            throw new IllegalStateException("Production refuses to start: " + String.join(" ", refusals));
        }
    }
}
