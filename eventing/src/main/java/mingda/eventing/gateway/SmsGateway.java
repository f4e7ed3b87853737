package mingda.eventing.gateway;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import mingda.eventing.id.Ids;

/**
 * Text messages (短信): a POST of JSON, {@code {requestId, template, to, params: {text}}}, signed over time, nonce and body.
 * The request's id is the message's, so that a gateway can tell a repeat. It answers {@code {code, id?}}.
 */
public final class SmsGateway {

    /** What the gateway's codes mean; any other is for a person to read. */
    private static final Map<String, Outcome> CODES = Map.of(
            "OK", Outcome.TAKEN,
            // It has that request's id already: the first of two attempts did arrive.
            "DUPLICATE", Outcome.TAKEN,
            "INVALID_NUMBER", Outcome.REFUSED,
            "BLOCKED_NUMBER", Outcome.REFUSED,
            "THROTTLED", Outcome.AWAY,
            "BUSY", Outcome.AWAY);

    private final Access access;
    private final Gateway gateway;
    private final ObjectMapper json;
    private final Clock technical;

    /**
     * How the gateway is reached.
     *
     * @param url its address
     * @param key by which name it knows us
     * @param secret what requests are signed with
     * @param template its template, whose one variable is {@code text}
     * @param parts of how many parts a message may be at most
     * @param timeout how long one request may take
     */
    public record Access(String url, String key, String secret, String template, int parts, Duration timeout) {

        /** Never the secret: it must not reach a log. */
        @Override
        public String toString() {
            return "Access[…]";
        }
    }

    public SmsGateway(Access access, ObjectMapper json, Clock technical) {
        this.access = access;
        this.gateway = new Gateway(access.timeout());
        this.json = json;
        this.technical = technical;
    }

    /**
     * Hands a message over and waits for the answer, at most as long as the access says.
     *
     * @param requestId the message's id, the same for each of its attempts
     * @param to the number
     * @param text cut at its end where it is longer than its parts hold
     */
    public Answer send(UUID requestId, String to, String text) {
        ObjectNode body = json.createObjectNode()
                .put("requestId", requestId.toString())
                .put("template", access.template())
                .put("to", to);
        body.putObject("params").put("text", SmsText.fit(text, access.parts()));
        return gateway.send(request(body.toString()), this::meaning);
    }

    private HttpRequest request(String body) {
        String timestamp = Long.toString(technical.instant().getEpochSecond());
        String nonce = Ids.next().toString();
        byte[] signature = Signature.of(access.secret(), timestamp + "\n" + nonce + "\n" + body);
        return HttpRequest.newBuilder(URI.create(access.url()))
                .header("Content-Type", "application/json")
                .header("X-Mingda-Key", access.key())
                .header("X-Mingda-Timestamp", timestamp)
                .header("X-Mingda-Nonce", nonce)
                .header("X-Mingda-Signature", HexFormat.of().formatHex(signature))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    private Answer meaning(String body) {
        try {
            JsonNode answer = json.readTree(body);
            String code = answer.path("code").asText("").replaceAll("[^A-Z0-9_]", "");
            String id = answer.path("id").asText("").replaceAll("[^A-Za-z0-9._-]", "");
            return new Answer(CODES.getOrDefault(code, Outcome.PERSON), (code + " " + id).strip());
        } catch (JsonProcessingException e) {
            return new Answer(Outcome.UNKNOWN, "UNREADABLE");
        }
    }
}
