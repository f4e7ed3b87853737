package mingda.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void aPortThatIsBeingGivenUpIsWaitedFor() throws Exception {
        try (ServerSocket holder = Ports.listen(0)) {
            int port = holder.getLocalPort();
            Thread giving = Thread.ofPlatform().start(() -> {
                Pause.millis(200);
                try {
                    holder.close();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            try (ServerSocket next = Ports.listen(port)) {
                assertEquals(port, next.getLocalPort());
            }
            giving.join();
        }
    }
}
