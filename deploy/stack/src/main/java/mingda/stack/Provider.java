package mingda.stack;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/**
 * A stand-in for whoever takes messages by HTTP: a real server on the loopback address that answers, byte for byte, what
 * the test says; or says nothing.
 */
public final class Provider implements Closeable {

    private final ServerSocket gate;
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private volatile Function<Request, String> answer = request -> json("{}");

    /** What it was sent. */
    public record Request(String line, List<String> headers, String body) {

        /** The value of a header, or an empty text. */
        public String header(String name) {
            String start = name.toLowerCase(Locale.ROOT) + ":";
            return headers.stream()
                    .filter(header -> header.toLowerCase(Locale.ROOT).startsWith(start))
                    .map(header -> header.substring(start.length()).strip())
                    .findFirst()
                    .orElse("");
        }
    }

    /** On any port that is free. */
    public Provider() {
        this(0);
    }

    /** On that port; 0 for any that is free. */
    public Provider(int port) {
        try {
            gate = Ports.listen(port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        start(this::accept);
    }

    /** From now on each request is answered by that text as it stands; an empty one is never answered. */
    public void answers(Function<Request, String> raw) {
        answer = raw;
    }

    /** A whole answer 200 with that JSON. */
    public static String json(String body) {
        return whole("200 OK", body);
    }

    /** A whole answer. */
    public static String whole(String status, String body) {
        return "HTTP/1.1 " + status + "\r\nContent-Type: application/json\r\nContent-Length: "
                + body.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + body;
    }

    /** Where it takes requests. */
    public String url() {
        return "http://127.0.0.1:" + gate.getLocalPort() + "/send";
    }

    /** The requests so far, oldest first. */
    public List<Request> requests() {
        return requests;
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = gate.accept();
                open.add(socket);
                start(() -> serve(socket));
            }
        } catch (IOException closed) {
            // The test is over.
            return;
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            InputStream in = socket.getInputStream();
            String line = line(in);
            while (!line.isEmpty()) {
                List<String> headers = new CopyOnWriteArrayList<>();
                for (String header = line(in); !header.isEmpty(); header = line(in)) {
                    headers.add(header);
                }
                Request head = new Request(line, headers, "");
                byte[] body = in.readNBytes(Integer.parseInt("0" + head.header("Content-Length")));
                Request request = new Request(line, headers, new String(body, StandardCharsets.UTF_8));
                requests.add(request);
                String said = answer.apply(request);
                socket.getOutputStream().write(said.getBytes(StandardCharsets.UTF_8));
                socket.getOutputStream().flush();
                line = line(in);
            }
        } catch (IOException closed) {
            // The client has gone.
            return;
        }
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int read = in.read(); read >= 0 && read != '\n'; read = in.read()) {
            if (read != '\r') {
                line.append((char) read);
            }
        }
        return line.toString();
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "provider");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            gate.close();
            for (Socket socket : open) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
