package mingda.notify.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import mingda.eventing.gateway.Answer;
import mingda.eventing.gateway.Outcome;
import mingda.eventing.gateway.Signature;
import mingda.eventing.problem.Language;
import mingda.notify.alert.AlertView;
import mingda.notify.directory.Addressee;
import mingda.notify.tier.AlertKind;
import mingda.stack.Provider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChatCarrierTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Instant NOW = Instant.parse("2026-11-23T04:00:00Z");
    private static final Addressee READER = new Addressee("officer", "测试", "", "", Language.ZH);

    private final Provider provider = new Provider();

    @AfterEach
    void end() {
        provider.close();
    }

    @Test
    void a_message_mentions_its_reader_says_when_it_may_be_a_repeat_and_is_signed() throws JsonProcessingException {
        provider.answers(request -> Provider.json("{\"errcode\": 0, \"errmsg\": \"ok\"}"));
        assertEquals(new Answer(Outcome.TAKEN, "errcode 0"), carrier("s3cret").carry(alert("督办：甲"), READER, true));
        Provider.Request request = provider.requests().get(0);
        JsonNode body = JSON.readTree(request.body());
        assertEquals("text", body.path("msgtype").asText());
        assertEquals("【明答】督办：甲（本条可能重复发送。）", body.path("text").path("content").asText());
        assertEquals("officer", body.path("text").path("mentioned_list").path(0).asText());
        String timestamp = Long.toString(NOW.toEpochMilli());
        String sign = request.line().replaceAll(".*&sign=([^ &]+).*", "$1");
        assertTrue(request.line().contains("?key=robot&timestamp=" + timestamp));
        assertEquals(
                Base64.getEncoder().encodeToString(Signature.of("s3cret", timestamp + "\ns3cret")),
                URLDecoder.decode(sign, StandardCharsets.UTF_8));
    }

    @Test
    void a_webhook_without_a_secret_is_called_as_it_stands() {
        provider.answers(request -> Provider.json("{\"errcode\": 0}"));
        carrier("").carry(alert("一"), READER, false);
        assertEquals("POST /send?key=robot HTTP/1.1", provider.requests().get(0).line());
    }

    @ParameterizedTest
    @CsvSource({"0,TAKEN", "45009,AWAY", "-1,AWAY", "40008,REFUSED", "93000,PERSON", "310000,PERSON"})
    void what_the_webhook_says_decides_what_is_done_next(int code, Outcome outcome) {
        provider.answers(request -> Provider.json("{\"errcode\": " + code + "}"));
        assertEquals(new Answer(outcome, "errcode " + code), carrier("").carry(alert("一"), READER, false));
    }

    @Test
    void a_webhook_that_fails_times_out_or_answers_twice_is_told_apart() {
        String taken = Provider.json("{\"errcode\": 0}");
        ChatCarrier carrier = carrier("");
        provider.answers(request -> Provider.whole("500 Internal Server Error", ""));
        assertEquals(Outcome.AWAY, carrier.carry(alert("一"), READER, false).outcome());
        provider.answers(request -> "");
        assertEquals(Outcome.UNKNOWN, carrier.carry(alert("一"), READER, false).outcome());
        provider.answers(request -> taken + taken);
        assertEquals(Outcome.TAKEN, carrier.carry(alert("一"), READER, false).outcome());
        provider.answers(request -> Provider.json("{\"errcode\": 40008}"));
        assertEquals(Outcome.REFUSED, carrier.carry(alert("一"), READER, false).outcome());
        provider.answers(request -> Provider.json("{\"ok\": true}"));
        assertEquals(Outcome.PERSON, carrier.carry(alert("一"), READER, false).outcome());
    }

    @Test
    void a_long_message_is_cut_to_its_bytes_and_never_within_a_character() {
        for (int bytes = 20; bytes < 60; bytes++) {
            String cut = ChatText.fit("督办😀a".repeat(20), bytes);
            assertTrue(cut.getBytes(StandardCharsets.UTF_8).length <= bytes, cut);
            assertTrue(cut.endsWith("…"));
            assertFalse(Character.isHighSurrogate(cut.charAt(cut.length() - 2)), cut);
        }
        assertEquals("督办", ChatText.fit("督办", 6));
    }

    private ChatCarrier carrier(String secret) {
        Map<String, String> values = new HashMap<>(
                Map.of("mingda.notify.chat.url", provider.url() + "?key=robot", "mingda.notify.chat.timeout", "1s"));
        if (!secret.isEmpty()) {
            values.put("mingda.notify.chat.secret", secret);
        }
        ChatSettings settings = new SmallRyeConfigBuilder()
                .withMapping(ChatSettings.class)
                .withConverter(Duration.class, 200, new DurationConverter())
                .withDefaultValues(values)
                .build()
                .getConfigMapping(ChatSettings.class);
        return new ChatCarrier(settings, JSON, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static AlertView alert(String message) {
        return new AlertView(
                UUID.fromString("0198d1a2-7c00-7b3e-9a55-3f1f0c2ab001"),
                AlertKind.URGED,
                null,
                "20261020-1ABCDEF7",
                null,
                "office",
                LocalDate.parse("2026-11-20"),
                message,
                NOW,
                null,
                null,
                null,
                null,
                null,
                1,
                null);
    }
}
