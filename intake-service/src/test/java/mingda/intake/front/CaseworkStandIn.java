package mingda.intake.front;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Stands in for casework's calls that this service makes: files by id (bytes made from the id), the preview of a fee, and
 * the preview of a time limit, which is away for the channel FAX.
 */
public class CaseworkStandIn implements QuarkusTestResourceLifecycleManager {

    private @Nullable HttpServer server;

    /** Ids of sealed letters that case-service wrote ({@code SealedExamples}), and what they are. */
    static final Map<String, String> SEALED = Map.of(
            "0198d1a2-7c00-7b3e-9a55-0000000000f1", "letter.pdf",
            "0198d1a2-7c00-7b3e-9a55-0000000000f2", "letter.ofd",
            "0198d1a2-7c00-7b3e-9a55-0000000000f3", "foreign.pdf",
            "0198d1a2-7c00-7b3e-9a55-0000000000f4", "foreign.ofd");

    /** The bytes of a file: a sealed letter, or a PDF header, then the id over and over, longer than one chunk. */
    static byte[] bytes(String id) {
        String sealed = SEALED.get(id);
        if (sealed != null) {
            return resource("/sealed/" + sealed);
        }
        return ("%PDF-1.7\n" + (id + "\n").repeat(10_000)).getBytes(StandardCharsets.US_ASCII);
    }

    static byte[] resource(String name) {
        try (InputStream in = Objects.requireNonNull(CaseworkStandIn.class.getResourceAsStream(name), name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Override
    public Map<String, String> start() {
        try {
            HttpServer started = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            started.createContext("/internal/files/", CaseworkStandIn::file);
            started.createContext("/api/deadlines/preview", CaseworkStandIn::preview);
            started.createContext("/api/fees/preview", CaseworkStandIn::fee);
            started.start();
            server = started;
            Path anchors = Files.createTempFile("anchors", ".pem");
            Files.write(anchors, resource("/sealed/anchors.pem"));
            anchors.toFile().deleteOnExit();
            return Map.of(
                    "mingda.casework.url",
                    "http://127.0.0.1:" + started.getAddress().getPort(),
                    "mingda.seal.anchors",
                    anchors.toString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        Objects.requireNonNull(server).stop(0);
    }

    private static void file(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        byte[] all = bytes(path.substring(path.lastIndexOf('/') + 1));
        String authorization = exchange.getRequestHeaders().getFirst("Authorization");
        if (authorization == null || !authorization.startsWith("Bearer ")) {
            answer(exchange, 401, new byte[0]);
            return;
        }
        String range = exchange.getRequestHeaders().getFirst("Range");
        if (range == null) {
            answer(exchange, 200, all);
            return;
        }
        int from = Integer.parseInt(range.replaceAll("bytes=(\\d+)-.*", "$1"));
        exchange.getResponseHeaders().set("Content-Range", "bytes " + from + "-" + (all.length - 1) + "/" + all.length);
        answer(exchange, 206, java.util.Arrays.copyOfRange(all, from, all.length));
    }

    private static void preview(HttpExchange exchange) throws IOException {
        String question = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        boolean away = question.contains("FAX");
        String answer = """
                {"replyDueOn":"2026-12-21","provisional":false,"calendarVersion":"3","explanation":"应当在2026年12月21日前答复。",
                 "ledger":[{"date":"2026-11-23","counted":false,"reason":"RECEIPT_DAY","basis":"民法典第二百零一条"},
                           {"date":"2026-11-24","day":1,"counted":true,"reason":"WORKDAY","basis":"条例第三十三条"}]}
                """;
        answer(exchange, away ? 503 : 200, away ? new byte[0] : answer.getBytes(StandardCharsets.UTF_8));
    }

    private static void fee(HttpExchange exchange) throws IOException {
        String question = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        boolean tooMany = question.contains("99999");
        String refused = "{\"errors\":[{\"pointer\":\"/items\",\"code\":\"range\",\"message\":\"应为 0 至 10000 的整数。\"}]}";
        String answer =
                "{\"amountYuan\":300,\"slices\":[{\"from\":9,\"to\":10,\"count\":2,\"rateYuan\":0,\"amountYuan\":0},"
                        + "{\"from\":11,\"to\":13,\"count\":3,\"rateYuan\":100,\"amountYuan\":300}]}";
        answer(exchange, tooMany ? 422 : 200, (tooMany ? refused : answer).getBytes(StandardCharsets.UTF_8));
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
