package mingda.notify.support;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

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
                    "mingda.test.road.port", Integer.toString(freePort()),
                    "mingda.test.provider.port", Integer.toString(freePort()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A port for the {@link Road} or the {@link Provider} that a test may open. */
    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void stop() {
        // The file goes with the JVM.
    }
}
