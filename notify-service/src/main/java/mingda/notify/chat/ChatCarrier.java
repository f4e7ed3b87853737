package mingda.notify.chat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.Map;
import mingda.eventing.gateway.Answer;
import mingda.eventing.gateway.Gateway;
import mingda.eventing.gateway.Outcome;
import mingda.eventing.gateway.Signature;
import mingda.eventing.problem.Language;
import mingda.eventing.time.Technical;
import mingda.notify.alert.AlertView;
import mingda.notify.carrier.Carrier;
import mingda.notify.delivery.Channel;
import mingda.notify.delivery.Pace;
import mingda.notify.directory.Addressee;
import mingda.notify.tier.AlertKind;

/**
 * A message to a group by its robot's webhook, in the form that such robots share: {@code {msgtype: text, text: {content,
 * mentioned_list}}}, answered by {@code {errcode, errmsg}}; signed by {@code timestamp} and {@code sign} in the address.
 */
@ApplicationScoped
class ChatCarrier implements Carrier {

    /** What the codes mean; any other, such as a wrong key or signature, is for a person. */
    private static final Map<Integer, Outcome> CODES = Map.of(
            0, Outcome.TAKEN,
            // Busy, and too many messages in a minute.
            -1, Outcome.AWAY,
            45009, Outcome.AWAY,
            130101, Outcome.AWAY,
            // A message that is too long or of no known form.
            40008, Outcome.REFUSED,
            44004, Outcome.REFUSED,
            40058, Outcome.REFUSED);

    private final ChatSettings settings;
    private final Gateway gateway;
    private final ObjectMapper json;
    private final Clock technical;

    ChatCarrier(ChatSettings settings, ObjectMapper json, @Technical Clock technical) {
        this.settings = settings;
        this.gateway = new Gateway(settings.timeout());
        this.json = json;
        this.technical = technical;
    }

    @Override
    public Channel channel() {
        return Channel.WORK_CHAT;
    }

    @Override
    public boolean open() {
        return settings.url().isPresent();
    }

    @Override
    public boolean takes(AlertKind kind) {
        return settings.kinds().contains(kind);
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
        return true;
    }

    @Override
    public Answer carry(AlertView alert, Addressee to, boolean possibleRepeat) {
        boolean en = to.language() == Language.EN;
        String repeat = !possibleRepeat ? "" : en ? " (You may have got this before.)" : "（本条可能重复发送。）";
        ObjectNode body = json.createObjectNode().put("msgtype", "text");
        body.putObject("text")
                .put("content", ChatText.fit((en ? "[Mingda] " : "【明答】") + alert.message() + repeat, settings.bytes()))
                .putArray("mentioned_list")
                .add(to.username());
        HttpRequest request = HttpRequest.newBuilder(address())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                .build();
        return gateway.send(request, this::meaning);
    }

    private URI address() {
        String url = settings.url().orElseThrow();
        return URI.create(
                settings.secret().map(secret -> url + signed(url, secret)).orElse(url));
    }

    private String signed(String url, String secret) {
        String timestamp = Long.toString(technical.millis());
        String sign = Base64.getEncoder().encodeToString(Signature.of(secret, timestamp + "\n" + secret));
        return (url.contains("?") ? "&" : "?") + "timestamp=" + timestamp + "&sign="
                + URLEncoder.encode(sign, StandardCharsets.UTF_8);
    }

    private Answer meaning(String body) {
        try {
            JsonNode code = json.readTree(body).path("errcode");
            if (code.isInt()) {
                return new Answer(CODES.getOrDefault(code.asInt(), Outcome.PERSON), "errcode " + code.asInt());
            }
            return new Answer(Outcome.PERSON, "NO_ERRCODE");
        } catch (JsonProcessingException e) {
            return new Answer(Outcome.UNKNOWN, "UNREADABLE");
        }
    }
}
