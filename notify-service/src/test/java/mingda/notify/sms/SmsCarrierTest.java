package mingda.notify.sms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import mingda.eventing.gateway.Answer;
import mingda.eventing.gateway.Outcome;
import mingda.eventing.gateway.QuietHours;
import mingda.eventing.gateway.Signature;
import mingda.eventing.gateway.SmsText;
import mingda.eventing.problem.Language;
import mingda.notify.alert.AlertView;
import mingda.notify.directory.Addressee;
import mingda.notify.tier.AlertKind;
import mingda.stack.Provider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmsCarrierTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");
    private static final Addressee READER =
            new Addressee("officer", "测试", "officer@staff.example", "13800000000", Language.ZH);

    private final Provider provider = new Provider();

    @AfterEach
    void end() {
        provider.close();
    }

    @Test
    void a_message_is_signed_over_time_nonce_and_body_and_names_the_alert() throws JsonProcessingException {
        provider.answers(request -> Provider.json("{\"code\": \"OK\", \"id\": \"m-17\"}"));
        AlertView alert = alert("已超期：区政府办案件 20261020-1ABCDEF7。");
        assertEquals(new Answer(Outcome.TAKEN, "OK m-17"), carrier().carry(alert, READER, false));
        Provider.Request request = provider.requests().get(0);
        JsonNode body = JSON.readTree(request.body());
        assertEquals(alert.id().toString(), body.path("requestId").asText());
        assertEquals("13800000000", body.path("to").asText());
        assertEquals("MINGDA_ALERT", body.path("template").asText());
        assertEquals(
                "【明答】已超期：区政府办案件 20261020-1ABCDEF7。",
                body.path("params").path("text").asText());
        assertEquals("mingda", request.header("X-Mingda-Key"));
        String signed =
                request.header("X-Mingda-Timestamp") + "\n" + request.header("X-Mingda-Nonce") + "\n" + request.body();
        assertEquals(HexFormat.of().formatHex(Signature.of("s3cret", signed)), request.header("X-Mingda-Signature"));
    }

    @Test
    void a_nonce_is_never_used_twice() {
        provider.answers(request -> Provider.json("{\"code\": \"OK\"}"));
        SmsCarrier carrier = carrier();
        carrier.carry(alert("一"), READER, false);
        carrier.carry(alert("一"), READER, true);
        assertNotEquals(
                provider.requests().get(0).header("X-Mingda-Nonce"),
                provider.requests().get(1).header("X-Mingda-Nonce"));
    }

    @ParameterizedTest
    @CsvSource({
        "500 Internal Server Error,AWAY,HTTP 500",
        "503 Service Unavailable,AWAY,HTTP 503",
        "429 Too Many Requests,AWAY,HTTP 429",
        "401 Unauthorized,PERSON,HTTP 401",
        "302 Found,PERSON,HTTP 302",
        "422 Unprocessable,REFUSED,HTTP 422",
    })
    void what_the_gateway_says_by_its_status_decides_what_is_done_next(String status, Outcome outcome, String words) {
        provider.answers(request -> Provider.whole(status, "{\"message\": \"13800000000 is wrong\"}"));
        assertEquals(new Answer(outcome, words), carrier().carry(alert("一"), READER, false));
    }

    @ParameterizedTest
    @CsvSource({
        "OK,TAKEN",
        "DUPLICATE,TAKEN",
        "INVALID_NUMBER,REFUSED",
        "THROTTLED,AWAY",
        "SIGNATURE_INVALID,PERSON",
        "NO_BALANCE,PERSON"
    })
    void what_the_gateway_says_by_its_code_decides_what_is_done_next(String code, Outcome outcome) {
        provider.answers(request -> Provider.json("{\"code\": \"" + code + "\"}"));
        assertEquals(new Answer(outcome, code), carrier().carry(alert("一"), READER, false));
    }

    @Test
    void an_answer_that_does_not_come_in_time_leaves_open_whether_it_arrived() {
        provider.answers(request -> "");
        assertEquals(Outcome.UNKNOWN, carrier().carry(alert("一"), READER, false).outcome());
        provider.answers(request -> "HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{\"code\"");
        assertEquals(Outcome.UNKNOWN, carrier().carry(alert("一"), READER, false).outcome());
    }

    @Test
    void an_answer_that_nobody_can_read_leaves_open_whether_it_arrived() {
        provider.answers(request -> Provider.json("<html>"));
        assertEquals(Outcome.UNKNOWN, carrier().carry(alert("一"), READER, false).outcome());
    }

    @Test
    void a_gateway_that_is_not_there_has_no_message() {
        provider.close();
        assertEquals(Outcome.AWAY, carrier().carry(alert("一"), READER, false).outcome());
    }

    /** The second answer belongs to no request: the next message must not take it for its own. */
    @Test
    void a_gateway_that_answers_twice_confuses_no_later_message() {
        String taken = Provider.json("{\"code\": \"OK\"}");
        provider.answers(request ->
                provider.requests().size() == 1 ? taken + taken : Provider.json("{\"code\": \"INVALID_NUMBER\"}"));
        SmsCarrier carrier = carrier();
        assertEquals(Outcome.TAKEN, carrier.carry(alert("一"), READER, false).outcome());
        assertEquals(Outcome.REFUSED, carrier.carry(alert("二"), READER, false).outcome());
    }

    @Test
    void a_long_message_is_cut_to_its_parts_and_never_within_a_character() {
        String wide = "已超期".repeat(60);
        assertEquals(134, SmsText.fit(wide, 2).length());
        assertTrue(SmsText.fit(wide, 2).endsWith("…"));
        assertEquals(2, SmsText.parts(SmsText.fit(wide, 2)));
        assertEquals(70, SmsText.fit(wide, 1).length());
        String plain = "overdue ".repeat(60);
        assertEquals(306, SmsText.fit(plain, 2).length());
        assertEquals(1, SmsText.parts(SmsText.fit(plain, 1)));
        String fits = "已".repeat(70);
        assertEquals(fits, SmsText.fit(fits, 1));
        for (int length = 60; length < 80; length++) {
            String cut = SmsText.fit("字".repeat(length) + "😀".repeat(20), 1);
            assertFalse(Character.isHighSurrogate(cut.charAt(cut.length() - 2)), cut);
            assertTrue(SmsText.parts(cut) == 1);
        }
    }

    @Test
    void an_english_message_has_the_room_of_the_plain_alphabet() throws JsonProcessingException {
        provider.answers(request -> Provider.json("{\"code\": \"OK\"}"));
        String long2 = "Overdue: case 20261020-1ABCDEF7. ".repeat(9);
        carrier().carry(alert(long2), new Addressee("a", "a", "", "13800000000", Language.EN), false);
        String text = JSON.readTree(provider.requests().get(0).body())
                .path("params")
                .path("text")
                .asText();
        assertEquals("Mingda: " + long2, text);
        assertEquals(2, SmsText.parts(text));
    }

    /** Lesson 17. */
    @Test
    void quiet_hours_hold_text_messages_back_and_urging_breaks_them() {
        assertTrue(carrier(Instant.parse("2026-11-23T12:00:00Z")).quiet(), "20:00");
        assertTrue(carrier(Instant.parse("2026-11-22T23:59:59Z")).quiet(), "07:59:59");
        assertFalse(carrier(Instant.parse("2026-11-23T00:00:00Z")).quiet(), "08:00");
        assertFalse(carrier().quiet(), "noon");
        assertTrue(carrier().breaksQuiet(AlertKind.URGED));
        assertFalse(carrier().breaksQuiet(AlertKind.OVERDUE));
        QuietHours siesta = new QuietHours(LocalTime.of(12, 0), LocalTime.of(13, 0));
        assertTrue(siesta.at(LocalTime.NOON));
        assertFalse(siesta.at(LocalTime.of(13, 0)));
        assertFalse(new QuietHours(LocalTime.NOON, LocalTime.NOON).at(LocalTime.NOON));
    }

    @Test
    void without_an_address_or_a_secret_there_are_no_text_messages() {
        assertFalse(new SmsCarrier(settings(Map.of()), JSON, clock(NOON), clock(NOON)).open());
        assertTrue(carrier().open());
        assertTrue(carrier().takes(AlertKind.OVERDUE));
        assertFalse(carrier().takes(AlertKind.NEW_CASE));
        assertFalse(carrier().reaches(new Addressee("a", "a", "a@b", "", Language.ZH)));
    }

    private SmsCarrier carrier() {
        return carrier(NOON);
    }

    private SmsCarrier carrier(Instant at) {
        return new SmsCarrier(
                settings(Map.of(
                        "mingda.notify.sms.url", provider.url(),
                        "mingda.notify.sms.secret", "s3cret",
                        "mingda.notify.sms.timeout", "1s")),
                JSON,
                clock(at),
                clock(at));
    }

    private static SmsSettings settings(Map<String, String> values) {
        SmallRyeConfig config = new SmallRyeConfigBuilder()
                .withMapping(SmsSettings.class)
                .withConverter(Duration.class, 200, new DurationConverter())
                .withDefaultValues(values)
                .build();
        return config.getConfigMapping(SmsSettings.class);
    }

    private static Clock clock(Instant at) {
        return Clock.fixed(at, ZoneOffset.UTC);
    }

    private static AlertView alert(String message) {
        return new AlertView(
                UUID.fromString("0198d1a2-7c00-7b3e-9a55-3f1f0c2ab001"),
                AlertKind.OVERDUE,
                -1,
                "20261020-1ABCDEF7",
                null,
                "office",
                LocalDate.parse("2026-11-20"),
                message,
                NOON,
                null,
                null,
                null,
                null,
                null,
                1,
                null);
    }
}
