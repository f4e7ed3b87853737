package mingda.eventing.files;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Another service over real HTTP: it hands out one file, breaks off as often as told, and notes what it was asked. */
final class OtherService implements AutoCloseable {

    private final HttpServer server;
    private final byte[] file;
    private int breaks;
    final List<String> ranges = Collections.synchronizedList(new ArrayList<>());
    final List<String> tokens = Collections.synchronizedList(new ArrayList<>());

    OtherService(byte[] file, int breaks) throws IOException {
        this.file = file;
        this.breaks = breaks;
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/internal/files/", this::answer);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void answer(HttpExchange exchange) throws IOException {
        String header = exchange.getRequestHeaders().getFirst("Range");
        ranges.add(header);
        tokens.add(exchange.getRequestHeaders().getFirst("Authorization"));
        Optional<ByteRange> range = ByteRange.of(header, file.length);
        if (range.isEmpty()) {
            exchange.sendResponseHeaders(416, -1);
            return;
        }
        byte[] part = Arrays.copyOfRange(
                file, (int) range.get().from(), (int) range.get().to());
        exchange.sendResponseHeaders(206, part.length);
        if (breaks-- > 0) {
            exchange.getResponseBody().write(part, 0, Math.min(part.length, 600_000));
            exchange.getResponseBody().flush();
            exchange.close();
            return;
        }
        exchange.getResponseBody().write(part);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
