package mingda.stack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.security.SecureRandom;

/** TCP ports of the loopback address. */
final class Ports {
    /** Below the range from which the system takes the ports of outgoing connections. */
    private static final int LOWEST = 20_000;

    private static final int SPAN = 12_000;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Ports() {}

    /** A port that was free a moment ago. */
    static int free() {
        while (true) {
            int port = LOWEST + RANDOM.nextInt(SPAN);
            if (isFree(port)) {
                return port;
            }
        }
    }

    static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
