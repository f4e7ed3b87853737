package mingda.notify.sms;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Clock;
import java.time.LocalTime;
import java.util.HexFormat;
import java.util.Map;
import mingda.eventing.id.Ids;
import mingda.eventing.problem.Language;
import mingda.eventing.time.Legal;
import mingda.eventing.time.Technical;
import mingda.eventing.time.Zones;
import mingda.notify.alert.AlertView;
import mingda.notify.carrier.Carrier;
import mingda.notify.carrier.Gateway;
import mingda.notify.carrier.Signature;
import mingda.notify.delivery.Answer;
import mingda.notify.delivery.Channel;
import mingda.notify.delivery.Outcome;
import mingda.notify.delivery.Pace;
import mingda.notify.directory.Addressee;
import mingda.notify.tier.AlertKind;

/**
 * Text messages: a POST of JSON, {@code {requestId, template, to, params: {text}}}, signed over time, nonce and body. The
 * request's id is the alert's, so that a gateway can tell a repeat. It answers {@code {code, id?}}.
 */
@ApplicationScoped
class SmsCarrier implements Carrier {

    /** What the gateway's codes mean; any other is for a person to read. */
    private static final Map<String, Outcome> CODES = Map.of(
            "OK", Outcome.TAKEN,
            // It has that request's id already: the first of two attempts did arrive.
            "DUPLICATE", Outcome.TAKEN,
            "INVALID_NUMBER", Outcome.REFUSED,
            "BLOCKED_NUMBER", Outcome.REFUSED,
            "THROTTLED", Outcome.AWAY,
            "BUSY", Outcome.AWAY);

    private final SmsSettings settings;
    private final Gateway gateway;
    private final ObjectMapper json;
    private final Clock legal;
    private final Clock technical;

    SmsCarrier(SmsSettings settings, ObjectMapper json, @Legal Clock legal, @Technical Clock technical) {
        this.settings = settings;
        this.gateway = new Gateway(settings.timeout());
        this.json = json;
        this.legal = legal;
        this.technical = technical;
    }

    @Override
    public Channel channel() {
        return Channel.SMS;
    }

    @Override
    public boolean open() {
        return settings.url().isPresent() && settings.secret().isPresent();
    }

    @Override
    public boolean takes(AlertKind kind) {
        return settings.kinds().contains(kind);
    }

    @Override
    public boolean breaksQuiet(AlertKind kind) {
        return settings.breakingQuiet().contains(kind);
    }

    @Override
    public boolean quiet() {
        return new QuietHours(settings.quietFrom(), settings.quietUntil())
                .at(LocalTime.ofInstant(legal.instant(), Zones.SHANGHAI));
    }

    @Override
    public Pace pace() {
        return new Pace(
                settings.timeout(),
                settings.firstWait(),
                settings.longestWait(),
                settings.refusals(),
                settings.giveUpAfter());
    }

    @Override
    public boolean reaches(Addressee to) {
        return !to.phone().isEmpty();
    }

    @Override
    public Answer carry(AlertView alert, Addressee to, boolean possibleRepeat) {
        String sign = to.language() == Language.EN ? "[Mingda] " : "【明答】";
        ObjectNode body = json.createObjectNode()
                .put("requestId", alert.id().toString())
                .put("template", settings.template())
                .put("to", to.phone());
        body.putObject("params").put("text", SmsText.fit(sign + alert.message(), settings.parts()));
        return gateway.send(request(body.toString()), this::meaning);
    }

    private HttpRequest request(String body) {
        String timestamp = Long.toString(technical.instant().getEpochSecond());
        String nonce = Ids.next().toString();
        byte[] signature = Signature.of(settings.secret().orElseThrow(), timestamp + "\n" + nonce + "\n" + body);
        return HttpRequest.newBuilder(URI.create(settings.url().orElseThrow()))
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
