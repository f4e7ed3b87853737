package mingda.casework.support;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Sets the legal clock to a fixed instant: 10:00 on Monday 2026-11-23 in Shanghai. */
public class LegalToday implements QuarkusTestResourceLifecycleManager {

    /** The legal today of the tests. */
    public static final String TODAY = "2026-11-23";

    @Override
    public Map<String, String> start() {
        try {
            Path file = Files.createTempFile("legal-clock", ".json");
            file.toFile().deleteOnExit();
            Files.writeString(file, "{\"instant\":\"2026-11-23T02:00:00Z\",\"rate\":0}");
            return Map.of("mingda.clock.file", file.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        // The file goes with the JVM.
    }
}
