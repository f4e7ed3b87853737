package mingda.notify.support;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import mingda.stack.Ports;

/** Gives the service a legal clock that the test can move, and a road to the mail server that it can close. */
public class ClockResource implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        try {
            Path file = Files.createTempFile("legal-clock", ".json");
            file.toFile().deleteOnExit();
            Files.writeString(file, LegalClock.frozenAt(LegalClock.START));
            return Map.of(
                    "mingda.clock.file", file.toString(),
                    "mingda.test.road.port", Integer.toString(Ports.free()),
                    "mingda.test.provider.port", Integer.toString(Ports.free()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        // The file goes with the JVM.
    }
}
