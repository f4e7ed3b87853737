package mingda.stack;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** A real SMTP server inside this process that keeps what it is given, with a small HTTP view of it. */
final class EmbeddedMail implements MailPart {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final int smtpPort;
    private final int httpPort;
    private @Nullable GreenMail server;
    private @Nullable HttpServer view;

    EmbeddedMail(int smtpPort, int httpPort) {
        this.smtpPort = smtpPort;
        this.httpPort = httpPort;
    }

    @Override
    public String name() {
        return "Mail";
    }

    @Override
    public void start() {
        ServerSetup setup = new ServerSetup(smtpPort, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        GreenMail started = new GreenMail(setup)
                .withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
        started.start();
        server = started;
        try {
            HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), httpPort), 0);
            http.createContext("/api/messages", this::messages);
            http.setExecutor(Executors.newCachedThreadPool(work -> {
                Thread thread = new Thread(work, "mail-view");
                thread.setDaemon(true);
                return thread;
            }));
            http.start();
            view = http;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        if (view != null) {
            view.stop(0);
        }
        if (server != null) {
            server.stop();
        }
    }

    @Override
    public @Nullable Child child() {
        return null;
    }

    @Override
    public void kill() {
        stop();
    }

    @Override
    public int smtpPort() {
        return smtpPort;
    }

    @Override
    public int httpPort() {
        return httpPort;
    }

    private void messages(HttpExchange exchange) throws IOException {
        try (exchange) {
            switch (exchange.getRequestMethod()) {
                case "GET" -> answer(exchange, received());
                case "DELETE" -> {
                    try {
                        Objects.requireNonNull(server).purgeEmailFromAllMailboxes();
                    } catch (com.icegreen.greenmail.store.FolderException e) {
                        throw new IOException(e);
                    }
                    exchange.sendResponseHeaders(204, -1);
                }
                default -> exchange.sendResponseHeaders(405, -1);
            }
        }
    }

    private List<Mail> received() {
        return Arrays.stream(Objects.requireNonNull(server).getReceivedMessages())
                .map(Mail::of)
                .sorted(Comparator.comparing(Mail::receivedAt).reversed())
                .toList();
    }

    private static void answer(HttpExchange exchange, Object body) throws IOException {
        byte[] bytes = JSON.writeValueAsBytes(body);
        exchange.getResponseHeaders().set("Content-Type", "application/json;charset=UTF-8");
        exchange.sendResponseHeaders(200, bytes.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }
}
