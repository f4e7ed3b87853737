package mingda.eventing.time;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes the two clocks; the only place that asks the machine for the time. */
@Singleton
class Clocks {

    private final Clock machine = Clock.system(Zones.SHANGHAI);

    @Produces
    @Singleton
    @Technical
    Clock technical() {
        return machine;
    }

    @Produces
    @Singleton
    @Legal
    Clock legal(@ConfigProperty(name = "mingda.clock.file") Optional<String> file) {
        return file.<Clock>map(name -> new MovableClock(Path.of(name), machine)).orElse(machine);
    }
}
