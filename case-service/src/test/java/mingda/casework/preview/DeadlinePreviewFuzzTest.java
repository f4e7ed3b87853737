package mingda.casework.preview;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import mingda.casework.clock.ActType;
import mingda.casework.clock.Channel;
import mingda.casework.clock.Clock;
import mingda.casework.support.CaseworkTest;
import org.junit.jupiter.api.Test;

/** Whatever sequence of acts is sent: an answer or a refusal, in the reader's language, never a fault of the server. */
@CaseworkTest
class DeadlinePreviewFuzzTest {
    private static final long SEED = 20261125;
    private static final int CALLS = 300;
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Object[] ODD = {"", "x", 0, -1, 1.5, 99999999999L, true, List.of(), Map.of(), "2026-02-30"};

    private final SplittableRandom random = new SplittableRandom(SEED);

    @Test
    void every_sequence_is_answered_or_refused_in_the_readers_language() {
        int answered = 0;
        int refused = 0;
        for (int i = 0; i < CALLS; i++) {
            boolean english = i % 2 == 0;
            Map<String, Object> body = body(i % 50 == 49 ? Clock.MOST_ACTS : random.nextInt(12), i % 3 == 0);
            Response answer = given().contentType("application/json")
                    .header("Accept-Language", english ? "en" : "zh-CN")
                    .body(body)
                    .post("/api/deadlines/preview");
            String about = "seed " + SEED + ", call " + i + ": " + body;
            if (answer.statusCode() == 200) {
                answered++;
                String sentence = english ? "The agency received the application" : "收到申请";
                assertTrue(answer.path("explanation").toString().contains(sentence), about);
            } else {
                refused++;
                assertEquals(422, answer.statusCode(), about);
                String message = answer.path("errors[0].message");
                assertEquals(!english, HAN.matcher(message).find(), about + message);
            }
        }
        assertTrue(answered > CALLS / 6 && refused > CALLS / 6, answered + " answered, " + refused + " refused");
        assertFalse(answered == CALLS);
    }

    private Map<String, Object> body(int length, boolean wild) {
        List<Object> acts = new ArrayList<>();
        acts.add(Map.of("type", "RECEIVED", "on", day(), "id", "a0"));
        for (int i = 1; i < length; i++) {
            acts.add(act(i, wild));
        }
        return Map.of("channel", any(Channel.values()), "acts", acts, "asOf", day());
    }

    private Map<String, Object> act(int i, boolean wild) {
        Map<String, Object> act = new LinkedHashMap<>();
        ActType type = any(ActType.values());
        act.put("type", type == ActType.RECEIVED ? ActType.SEARCHED : type);
        String on = day();
        act.put("on", on);
        act.put("id", "a" + i);
        act.put("workingDays", 1 + random.nextInt(30));
        act.put("consultation", "a" + random.nextInt(i));
        act.put("startsOn", day());
        for (String later : List.of("servedOn", "until")) {
            act.put(later, LocalDate.parse(on).plusDays(random.nextInt(40)).toString());
        }
        if (random.nextInt(3) == 0) {
            act.put("method", any("POST", "IN_PERSON", "COURIER", "ELECTRONIC", "ENTRUSTED"));
            act.put("outcome", any("GRANT", "REFUSE_LAW", "PARTIAL"));
            act.put("of", "a" + random.nextInt(i));
            act.put("amount", random.nextInt(500));
        }
        if (type == ActType.OPINION_RECEIVED || type == ActType.CONSULTATION_CLOSED || type == ActType.VOIDED) {
            act.put("type", ActType.CONSULTED);
        }
        if (type == ActType.RETURNED) {
            act.put("of", "a0");
        }
        if (wild) {
            act.put(
                    any("type", "on", "servedOn", "until", "workingDays", "method", "of", "period", "amount"),
                    any(ODD));
        }
        return act;
    }

    private String day() {
        return LocalDate.of(2024, 1, 2).plusDays(random.nextInt(900)).toString();
    }

    @SafeVarargs
    private <T> T any(T... values) {
        return values[random.nextInt(values.length)];
    }
}
