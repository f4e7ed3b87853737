package mingda.casework.seal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A city's sealing service as the tests need one: real HTTP, checks every request's signature, and seals. It fails the next
 * calls when told so: {@code POST /trouble/503/2} answers two with 503, {@code /trouble/0/1} keeps one waiting.
 */
public class SealingServer implements QuarkusTestResourceLifecycleManager {

    static final String SECRET = "shared-with-the-city";

    private final Path keys;
    private final DemoSeals seals;
    private final HttpServer server;
    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, String> sealed = new ConcurrentHashMap<>();
    private final AtomicInteger calls = new AtomicInteger();
    private final AtomicInteger troubles = new AtomicInteger();
    private volatile int trouble = 503;

    /** A server that does not answer before it is started. */
    public SealingServer() {
        try {
            keys = Files.createTempDirectory("sealing-service");
            seals = new DemoSeals(keys);
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/trouble/", this::order);
            server.createContext("/city/", this::answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Map<String, String> start() {
        server.start();
        return Map.of(
                "mingda.seal.remote.url",
                url(),
                "mingda.seal.remote.secret",
                SECRET,
                "mingda.seal.remote.timeout",
                "2s",
                "mingda.seal.anchors",
                anchors().toString());
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/city";
    }

    Path anchors() {
        return keys.resolve("anchors.pem");
    }

    int calls() {
        return calls.get();
    }

    void trouble(int status, int times) {
        trouble = status;
        troubles.set(times);
    }

    private void order(HttpExchange exchange) throws IOException {
        String[] path = exchange.getRequestURI().getPath().split("/", -1);
        trouble(Integer.parseInt(path[2]), Integer.parseInt(path[3]));
        reply(exchange, 204, new byte[0]);
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        calls.incrementAndGet();
        if (!signed(exchange, body)) {
            reply(exchange, 403, new byte[0]);
        } else if (troubles.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            if (trouble == 0) {
                // Never answers; the client has to give up by itself.
                return;
            }
            reply(exchange, trouble, new byte[0]);
        } else {
            seal(exchange, body);
        }
    }

    private void seal(HttpExchange exchange, byte[] body) throws IOException {
        String[] path = exchange.getRequestURI().getPath().split("/", -1);
        if (path[2].equals("pictures")) {
            reply(exchange, 200, seals.picture(path[3], "示例机关"));
            return;
        }
        JsonNode asked = json.readTree(body);
        SealOrder order = new SealOrder(
                UUID.fromString(path[3]),
                path[4],
                asked.path("agencyCode").asText(),
                asked.path("agencyName").asText(),
                Instant.parse(asked.path("at").asText()));
        String key = exchange.getRequestURI().getPath() + asked.path("digest").asText();
        byte[] digest = asked.path("digest").binaryValue();
        String signature = sealed.computeIfAbsent(
                key,
                first -> java.util.Base64.getEncoder()
                        .encodeToString(seals.sign(
                                order,
                                SealForm.valueOf(path[5]),
                                digest,
                                asked.path("property").asText())));
        reply(exchange, 200, json.writeValueAsBytes(json.createObjectNode().put("signature", signature)));
    }

    /** Written by itself, after the description of {@link RemoteSeals}. */
    private static boolean signed(HttpExchange exchange, byte[] body) {
        try {
            String path = exchange.getRequestURI().getPath().substring("/city".length());
            String time = exchange.getRequestHeaders().getFirst("X-Time");
            String digest = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(body));
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            String said = exchange.getRequestMethod() + "\n" + path + "\n" + time + "\n" + digest;
            return HexFormat.of()
                    .formatHex(mac.doFinal(said.getBytes(StandardCharsets.UTF_8)))
                    .equals(exchange.getRequestHeaders().getFirst("X-Signature"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void reply(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
