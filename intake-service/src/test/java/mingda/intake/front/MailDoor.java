package mingda.intake.front;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** Stands before the mail server: silent at first, as a server that hangs; once opened it lets everything through. */
final class MailDoor {

    static final MailDoor DOOR = new MailDoor();

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
                in.transferTo(out);
            } catch (IOException closed) {
                // One side hung up; the other is closed by the try.
            }
        });
    }
}
