package mingda.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** What a service answered, with its body held whole. */
record Answer(String call, int status, HttpHeaders headers, byte[] body) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static Answer of(HttpResponse<byte[]> response) {
        var request = response.request();
        return new Answer(
                request.method() + " " + request.uri(), response.statusCode(), response.headers(), response.body());
    }

    /** This answer, if it has the wanted status; a failed test that shows call and body otherwise. */
    Answer expect(int wanted) {
        if (status != wanted) {
            throw new AssertionError("wanted " + wanted + ", got " + this);
        }
        return this;
    }

    String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    String contentType() {
        return header("Content-Type");
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException("no JSON: " + this, e);
        }
    }

    @Override
    public String toString() {
        var text = text();
        return status + " from " + call + ": " + text.substring(0, Math.min(text.length(), 2000));
    }
}
