package mingda.notify.support;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import mingda.stack.Ports;
import org.jspecify.annotations.Nullable;

/** The TCP road to a server: closed at first, so that the server seems away. */
public final class Road implements Closeable {

    private final int from;
    private final int to;
    private final List<Closeable> used = new CopyOnWriteArrayList<>();
    private volatile boolean refusing;
    private volatile boolean silent;
    private volatile boolean forgetful;
    private volatile int delay;
    private @Nullable ServerSocket gate;

    /** A road from one loopback port to another. */
    public Road(int from, int to) {
        this.from = from;
        this.to = to;
    }

    /** Lets everything through from now on. */
    public synchronized void open() {
        try {
            ServerSocket opened = Ports.listen(from);
            gate = opened;
            start(() -> accept(opened));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Opens the road, and answers every recipient with a refusal for good, as a server does that does not know it. */
    public void refuseRecipients() {
        refusing = true;
        open();
    }

    /** Opens the road half: who comes is let in and never hears a word. */
    public void takeInAndSayNothing() {
        silent = true;
        open();
    }

    /** Opens the road, and lets every word wait for so many milliseconds. */
    public void slow(int millis) {
        delay = millis;
        open();
    }

    /** Opens the road, and swallows what the server says to a mail that it has taken. */
    public void swallowTheLastAnswer() {
        forgetful = true;
        open();
    }

    /** Lets everything through again, on the connections to come. */
    public void mend() {
        silent = false;
        forgetful = false;
        refusing = false;
        delay = 0;
    }

    private void accept(ServerSocket opened) {
        try {
            while (true) {
                Socket near = opened.accept();
                if (silent) {
                    used.add(near);
                    continue;
                }
                Socket far = new Socket(InetAddress.getLoopbackAddress(), to);
                used.add(near);
                used.add(far);
                boolean forgets = forgetful;
                start(() -> carry(near, far, refusing, false));
                start(() -> carry(far, near, false, forgets));
            }
        } catch (IOException closed) {
            close();
        }
    }

    private void carry(Socket in, Socket out, boolean spoil, boolean forget) {
        boolean data = false;
        try (in;
                out) {
            byte[] buffer = new byte[8192];
            for (int read = in.getInputStream().read(buffer);
                    read >= 0;
                    read = in.getInputStream().read(buffer)) {
                String text = new String(buffer, 0, read, StandardCharsets.ISO_8859_1);
                sleep(delay);
                if (forget && data) {
                    continue;
                }
                data |= text.startsWith("354");
                // A recipient without a closing bracket: the real server itself says no.
                byte[] bytes = spoil && text.startsWith("RCPT TO:")
                        ? "RCPT TO:<<no address\r\n".getBytes(StandardCharsets.ISO_8859_1)
                        : java.util.Arrays.copyOf(buffer, read);
                out.getOutputStream().write(bytes);
                out.getOutputStream().flush();
            }
        } catch (IOException closed) {
            // Either side has gone: so is the connection.
            return;
        }
    }

    private static void sleep(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "road");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public synchronized void close() {
        for (Closeable socket : used) {
            closeOne(socket);
        }
        if (gate != null) {
            closeOne(gate);
        }
    }

    private static void closeOne(Closeable socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
