package mingda.stack;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.security.SecureRandom;

/** TCP ports of the loopback address. */
public final class Ports {
    /** Below the range from which the system takes the ports of outgoing connections. */
    private static final int LOWEST = 20_000;

    private static final int SPAN = 12_000;
    private static final int BACKLOG = 50;
    private static final int PAUSE_MILLIS = 50;
    private static final int MOST_TRIES = 200;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Ports() {}

    /** A port that was free a moment ago, and that no outgoing connection takes meanwhile. */
    public static int free() {
        while (true) {
            int port = LOWEST + RANDOM.nextInt(SPAN);
            if (isFree(port)) {
                return port;
            }
        }
    }

    /**
     * A socket that takes connections on the port, 0 for any. Waits up to ten seconds for one that is just being given up:
     * it is free only once the thread that waited on it has woken.
     *
     * @throws IOException when it stays taken
     */
    public static ServerSocket listen(int port) throws IOException {
        for (int tries = 1; ; tries++) {
            try {
                return new ServerSocket(port, BACKLOG, InetAddress.getLoopbackAddress());
            } catch (BindException taken) {
                if (tries == MOST_TRIES) {
                    throw taken;
                }
                Pause.millis(PAUSE_MILLIS);
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
