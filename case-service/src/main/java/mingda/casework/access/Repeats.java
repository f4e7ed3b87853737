package mingda.casework.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import mingda.casework.problem.CaseProblem;
import mingda.eventing.problem.CommonProblem;
import mingda.eventing.problem.FieldError;
import mingda.eventing.problem.ProblemException;
import mingda.eventing.repeat.AnsweredRequests;
import mingda.eventing.scope.Scope;
import mingda.eventing.scope.Scopes;
import org.jspecify.annotations.Nullable;

/**
 * Answers a request that bears an {@code Idempotency-Key} once: the same key, caller, address and body get the first
 * answer again, byte for byte. Only what took effect is kept; a refused request may be corrected under the same key.
 */
@ApplicationScoped
class Repeats {

    static final String HEADER = "Idempotency-Key";

    private static final int LONGEST = 200;
    private static final List<String> KEPT_HEADERS = List.of(HttpHeaders.ETAG, HttpHeaders.LOCATION);

    private final AnsweredRequests answered;
    private final Scopes scopes;
    private final ObjectMapper json;

    Repeats(AnsweredRequests answered, Scopes scopes, ObjectMapper json) {
        this.answered = answered;
        this.scopes = scopes;
        this.json = json;
    }

    /**
     * Runs the use case in one transaction of the scope, together with the note of its answer.
     *
     * @param where method, address and caller: the same key elsewhere is another key
     * @throws ProblemException 409 while the first one runs, 422 for another body under the same key
     */
    Response answer(Scope scope, String where, String key, @Nullable JsonNode body, Supplier<Response> useCase) {
        if (key.isBlank() || key.length() > LONGEST) {
            throw new ProblemException(
                    CommonProblem.BAD_REQUEST,
                    List.of(new FieldError(
                            "/" + HEADER,
                            "key",
                            "Idempotency-Key 应为 1 至 200 个字符。",
                            "An Idempotency-Key has 1 to 200 characters.")));
        }
        String hash = sha256(where + "\n" + key);
        return scopes.call(scope.with(Map.of(AnsweredRequests.SETTING, hash)), () -> {
            if (!answered.take(hash)) {
                throw new ProblemException(CaseProblem.KEY_RUNNING);
            }
            String digest = sha256(body == null ? "" : write(body));
            return answered.find(hash)
                    .map(first -> again(first, digest))
                    .orElseGet(() -> first(hash, digest, useCase.get()));
        });
    }

    private static Response again(ObjectNode first, String digest) {
        if (!first.path("bodyDigest").asText().equals(digest)) {
            throw new ProblemException(CaseProblem.KEY_REUSED);
        }
        return response(first);
    }

    private Response first(String hash, String digest, Response response) {
        ObjectNode kept = json.createObjectNode().put("bodyDigest", digest).put("status", response.getStatus());
        for (String name : KEPT_HEADERS) {
            if (response.getHeaderString(name) != null) {
                kept.put(name, response.getHeaderString(name));
            }
        }
        if (response.hasEntity()) {
            kept.put("answer", write(response.getEntity()));
        }
        answered.keep(hash, kept);
        return response(kept);
    }

    /** Made from what is kept in both cases, so that both are the same. */
    private static Response response(ObjectNode kept) {
        Response.ResponseBuilder response = Response.status(kept.path("status").asInt());
        KEPT_HEADERS.stream()
                .filter(kept::has)
                .forEach(name -> response.header(name, kept.path(name).asText()));
        if (kept.has("answer")) {
            response.entity(kept.path("answer").asText().getBytes(StandardCharsets.UTF_8))
                    .type(MediaType.APPLICATION_JSON);
        }
        return response.build();
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            // The cause is left out: its text may hold what was sent.
            throw new IllegalStateException("an answer can't be written as JSON");
        }
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
