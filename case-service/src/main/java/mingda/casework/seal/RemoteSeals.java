package mingda.casework.seal;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import mingda.eventing.problem.ProblemException;
import org.jboss.logging.Logger;

/**
 * A sealing service behind HTTP, as a city runs one. It gets digests, never a document:
 *
 * <ul>
 *   <li>{@code PUT /seals/{document}/{part}/{form}} {@code {agencyCode, agencyName, digestAlgorithm, digest, property, at}} →
 *       {@code {signature}}; the address is the idempotency key: the same digest gives the same signature again, another one
 *       (the letter got another number after a failure) replaces it;
 *   <li>{@code GET /pictures/{agencyCode}} → PNG.
 * </ul>
 *
 * <p>Each request bears {@code X-Time} and {@code X-Signature}: HMAC-SHA256, hexadecimal, over method, path, time and the
 * body's SHA-256, each on its line. Broken connections, 429 and 5xx are tried again; anything else is final.
 */
final class RemoteSeals implements SealProvider {

    private static final Logger LOG = Logger.getLogger(RemoteSeals.class);
    private static final String HMAC = "HmacSHA256";
    private static final long FIRST_PAUSE_MILLIS = 200;

    private final SealSettings.Remote settings;
    private final URI base;
    private final ObjectMapper json;
    private final Clock clock;
    private final HttpClient http;
    private final Map<String, byte[]> pictures = new ConcurrentHashMap<>();

    RemoteSeals(SealSettings.Remote settings, ObjectMapper json, Clock clock) {
        this.settings = settings;
        this.base = settings.url().orElseThrow();
        this.json = json;
        this.clock = clock;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(settings.timeout())
                .build();
    }

    @Override
    public byte[] picture(String agencyCode, String agencyName) {
        return pictures.computeIfAbsent(
                agencyCode,
                code -> call("GET", "/pictures/" + URLEncoder.encode(code, StandardCharsets.UTF_8), new byte[0]));
    }

    @Override
    public byte[] sign(SealOrder order, SealForm form, byte[] digest, String property) {
        ObjectNode body = json.createObjectNode()
                .put("agencyCode", order.agencyCode())
                .put("agencyName", order.agencyName())
                .put("digestAlgorithm", form.digest())
                .put("digest", Base64.getEncoder().encodeToString(digest))
                .put("property", property)
                .put("at", order.at().toString());
        String path = "/seals/" + order.document() + "/" + order.part() + "/" + form;
        try {
            return json.readTree(call("PUT", path, json.writeValueAsBytes(body)))
                    .path("signature")
                    .binaryValue();
        } catch (IOException e) {
            throw unavailable("the answer can't be read");
        }
    }

    private byte[] call(String method, String path, byte[] body) {
        long pause = FIRST_PAUSE_MILLIS;
        for (int attempt = 1; ; attempt++) {
            String trouble;
            try {
                HttpResponse<byte[]> answer = http.send(request(method, path, body), BodyHandlers.ofByteArray());
                int status = answer.statusCode();
                if (status == 200 || status == 201) {
                    return answer.body();
                }
                trouble = "status " + status;
                if (status != 429 && status < 500) {
                    throw unavailable(trouble);
                }
            } catch (IOException e) {
                trouble = e.getClass().getSimpleName();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw unavailable("interrupted");
            }
            if (attempt >= settings.attempts()) {
                throw unavailable(trouble);
            }
            pause(pause);
            pause *= 2;
        }
    }

    private HttpRequest request(String method, String path, byte[] body) {
        String time = clock.instant().toString();
        return HttpRequest.newBuilder(URI.create(base + path))
                .timeout(settings.timeout())
                .header("Content-Type", "application/json")
                .header("X-Time", time)
                .header("X-Signature", signature(method, path, time, body))
                .method(method, body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body))
                .build();
    }

    private String signature(String method, String path, String time, byte[] body) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            byte[] secret = settings.secret().orElse("").getBytes(StandardCharsets.UTF_8);
            mac.init(new SecretKeySpec(secret, HMAC));
            String signed = String.join(
                    "\n", method, path, time, HexFormat.of().formatHex(Crypto.digest(SealForm.PADES, body)));
            return HexFormat.of().formatHex(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the request can't be signed", e);
        }
    }

    private static void pause(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unavailable("interrupted");
        }
    }

    private static ProblemException unavailable(String trouble) {
        LOG.errorf("the sealing service gives no seal: %s", trouble);
        return new ProblemException(SealProblem.UNAVAILABLE);
    }
}
