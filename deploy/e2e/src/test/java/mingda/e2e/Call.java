package mingda.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** One HTTP call under construction. Immutable in spirit: build it, then name the method to send it. */
final class Call {

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    private final HttpRequest.Builder request;

    private Call(URI uri) {
        request = HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(30));
    }

    static Call to(URI base, String path) {
        return new Call(URI.create(base.toString().replaceAll("/$", "") + path));
    }

    Call header(String name, String value) {
        request.setHeader(name, value);
        return this;
    }

    Call bearer(String token) {
        return header("Authorization", "Bearer " + token);
    }

    Call queryCode(String code) {
        return header("X-Query-Code", code);
    }

    Call key(String idempotencyKey) {
        return header("Idempotency-Key", idempotencyKey);
    }

    Answer get() {
        return send("GET", BodyPublishers.noBody());
    }

    Answer post(JsonNode body) {
        return json("POST", body.toString());
    }

    Answer put(JsonNode body) {
        return json("PUT", body.toString());
    }

    Answer post(Multipart form) {
        header("Content-Type", form.contentType());
        return send("POST", BodyPublishers.ofByteArray(form.body()));
    }

    /** Sends text as JSON, be it well-formed or not. */
    Answer json(String method, String body) {
        header("Content-Type", "application/json");
        return send(method, BodyPublishers.ofString(body, StandardCharsets.UTF_8));
    }

    /** The status and headers of an endless answer (server-sent events); its body, if a refusal. */
    Answer headOfStream() {
        try {
            var response = CLIENT.send(request.GET().build(), BodyHandlers.ofInputStream());
            try (var body = response.body()) {
                var whole = response.statusCode() < 300 ? new byte[0] : body.readAllBytes();
                var call = "GET " + response.uri();
                return new Answer(call, response.statusCode(), response.headers(), whole);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    Answer send(String method, BodyPublisher body) {
        try {
            return Answer.of(CLIENT.send(request.method(method, body).build(), BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
