package mingda.casework.incoming;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReference;

/** Hands out one file over real HTTP as the portal does, from the byte that is asked for, and notes who asked. */
final class Portal implements AutoCloseable {

    private final HttpServer server;
    private final byte[] file;
    private final AtomicReference<String> token = new AtomicReference<>("");

    Portal(byte[] file) throws IOException {
        this.file = file;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/internal/files/", this::answer);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** What the last call had as its authorization. */
    String token() {
        return token.get();
    }

    private void answer(HttpExchange exchange) throws IOException {
        token.set(exchange.getRequestHeaders().getFirst("Authorization"));
        String range = exchange.getRequestHeaders().getFirst("Range");
        int from = Integer.parseInt(range.replaceAll("bytes=(\\d+)-.*", "$1"));
        byte[] rest = Arrays.copyOfRange(file, from, file.length);
        exchange.sendResponseHeaders(206, rest.length);
        exchange.getResponseBody().write(rest);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
