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
import java.util.Optional;
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

    private final Settings settings;
    private final String url;
    private final String secret;
    private final Gateway gateway;
    private final ObjectMapper json;
    private final Clock technical;

    /** How the gateway is reached, and what it wants; a service's settings of text messages say it. */
    public interface Settings {

        /** Its address; without it there are no text messages. */
        Optional<String> url();

        /** By which name it knows us. */
        String key();

        /** What requests are signed with; demanded with the address. */
        Optional<String> secret();

        /** Its template, whose one variable is {@code text}. */
        String template();

        /** Of how many parts a message may be at most. */
        int parts();

        /** How long one request may take. */
        Duration timeout();
    }

    private SmsGateway(Settings settings, String url, String secret, ObjectMapper json, Clock technical) {
        this.settings = settings;
        this.url = url;
        this.secret = secret;
        this.gateway = new Gateway(settings.timeout());
        this.json = json;
        this.technical = technical;
    }

    /** The gateway that the settings name; none without an address and a secret. */
    public static Optional<SmsGateway> of(Settings settings, ObjectMapper json, Clock technical) {
        return settings.url()
                .flatMap(
                        url -> settings.secret().map(secret -> new SmsGateway(settings, url, secret, json, technical)));
    }

    /**
     * Hands a message over and waits for the answer, at most as long as the settings say.
     *
     * @param requestId the message's id, the same for each of its attempts
     * @param to the number
     * @param text cut at its end where it is longer than its parts hold
     */
    public Answer send(UUID requestId, String to, String text) {
        ObjectNode body = json.createObjectNode()
                .put("requestId", requestId.toString())
                .put("template", settings.template())
                .put("to", to);
        body.putObject("params").put("text", SmsText.fit(text, settings.parts()));
        return gateway.send(request(body.toString()), this::meaning);
    }

    private HttpRequest request(String body) {
        String timestamp = Long.toString(technical.instant().getEpochSecond());
        String nonce = Ids.next().toString();
        byte[] signature = Signature.of(secret, timestamp + "\n" + nonce + "\n" + body);
        return HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", "application/json")
                .header("X-Mingda-Key", settings.key())
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
