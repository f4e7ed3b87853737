package mingda.notify.support;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

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

    /**
     * A port for the {@link Road} or the {@link mingda.stack.Provider} that a test may open again and again: below those from which
     * outgoing connections take theirs, or one of these might sit on it meanwhile.
     */
    private static int freePort() throws IOException {
        for (int tries = 0; tries < 200; tries++) {
            int port = 10_000 + ThreadLocalRandom.current().nextInt(20_000);
            try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (BindException taken) {
                // The next one.
                continue;
            }
        }
        throw new IOException("no free port");
    }

    @Override
    public void stop() {
        // The file goes with the JVM.
    }
}
