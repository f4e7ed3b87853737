package mingda.intake.front;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * Stands before the mail server: silent at first, as a server that hangs; once opened it lets everything through, but mail
 * to mailboxes that the server is not to know.
 */
final class MailDoor {

    static final MailDoor DOOR = new MailDoor();

    /** Another one, for other tests. */
    static final MailDoor SIDE_DOOR = new MailDoor();

    /** Mailboxes that begin so are not known. */
    static final String NOBODY = "nobody";

    private final ServerSocket server;
    private final List<Socket> kept = new CopyOnWriteArrayList<>();
    private volatile @Nullable Integer behind;

    private MailDoor() {
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofPlatform().daemon().start(this::listen);
    }

    int port() {
        return server.getLocalPort();
    }

    /** How often somebody knocked while it was silent. */
    int knocks() {
        return kept.size();
    }

    void open(int port) {
        behind = port;
    }

    private void listen() {
        while (true) {
            try {
                Socket caller = server.accept();
                Integer port = behind;
                if (port == null) {
                    kept.add(caller);
                } else {
                    Socket callee = new Socket(InetAddress.getLoopbackAddress(), port);
                    pass(caller, callee);
                    pass(callee, caller);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static void pass(Socket from, Socket to) {
        Thread.ofPlatform().daemon().start(() -> {
            try (InputStream in = from.getInputStream();
                    OutputStream out = to.getOutputStream()) {
                byte[] buffer = new byte[8192];
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    String said = new String(buffer, 0, read, StandardCharsets.ISO_8859_1);
                    // A recipient without a closing bracket: the real server itself says no.
                    out.write(
                            said.startsWith("RCPT TO:<" + NOBODY)
                                    ? "RCPT TO:<<no address\r\n".getBytes(StandardCharsets.ISO_8859_1)
                                    : Arrays.copyOf(buffer, read));
                    out.flush();
                }
            } catch (IOException closed) {
                // One side hung up; the other is closed by the try.
            }
        });
    }
}
