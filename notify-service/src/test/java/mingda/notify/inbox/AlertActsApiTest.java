package mingda.notify.inbox;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mingda.notify.support.Casework;
import mingda.notify.support.LegalClock;
import mingda.notify.support.NotifyTest;
import mingda.notify.support.Recorded;
import mingda.notify.support.TimelineData;
import mingda.stack.Tokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@NotifyTest
class AlertActsApiTest {

    private static final String OFFICE = "fengxian-office";

    @Inject
    Casework casework;

    @Inject
    Recorded recorded;

    @Inject
    LegalClock clock;

    private String no = "";

    @BeforeEach
    void one_alert_for_the_officer() {
        clock.set(LegalClock.START);
        casework.directory();
        no = casework.number();
        casework.assigned(no, OFFICE, "officer");
        casework.timeline(no, OFFICE, TimelineData.due(1, 1, TimelineData.weekdays(LegalClock.START, 4)));
        await().atMost(Duration.ofSeconds(30)).until(() -> !recorded.sent(no).isEmpty());
    }

    @Test
    void what_is_put_off_leaves_the_open_list_until_its_day() {
        String id = id();
        act("officer", id, "snooze", Map.of("until", "2026-11-04", "reason", "等第三方意见"))
                .then()
                .statusCode(200)
                .body("snoozedUntil", equalTo("2026-11-04"));
        assertEquals(0, open(id));
        clock.set(LocalDate.parse("2026-11-04"));
        assertEquals(1, open(id));
    }

    @Test
    void nobody_puts_off_beyond_the_date_without_a_reason_or_what_presses() {
        String id = id();
        for (String until : List.of("2026-11-02", "2026-11-01", "2026-11-07", "2027-01-01")) {
            act("officer", id, "snooze", Map.of("until", until, "reason", "x"))
                    .then()
                    .statusCode(422)
                    .body("errors[0].pointer", equalTo("/until"));
        }
        act("officer", id, "snooze", Map.of("until", "2026-11-04")).then().statusCode(422);
        act("officer2", id, "snooze", Map.of("until", "2026-11-04", "reason", "x"))
                .then()
                .statusCode(404);
        act("officer", UUID.randomUUID().toString(), "snooze", Map.of()).then().statusCode(404);
        act(null, id, "snooze", Map.of()).then().statusCode(401);
        clock.set(TimelineData.weekdays(LegalClock.START, 4));
        await().atMost(Duration.ofSeconds(30)).until(() -> recorded.sent(no).contains("officer DUE_TODAY 0"));
        act("officer", id("DUE_TODAY"), "snooze", Map.of("until", "2026-11-09", "reason", "x"))
                .then()
                .statusCode(409);
    }

    @Test
    void what_is_handed_over_is_told_to_the_colleague_once_and_acknowledged() {
        String id = id();
        for (int i = 0; i < 2; i++) {
            act("officer", id, "handover", Map.of("to", "deputy", "reason", "出差"))
                    .then()
                    .statusCode(200)
                    .body("handedTo", equalTo("deputy"))
                    .body("acknowledgedAt", notNullValue());
        }
        assertEquals(List.of("deputy DUE_SOON 5", "officer DUE_SOON 5"), recorded.sent(no));
        clock.set(TimelineData.weekdays(LegalClock.START, 1));
        await().atMost(Duration.ofSeconds(30)).until(() -> recorded.sent(no).contains("officer DUE_SOON 3"));
        assertEquals(List.of("deputy DUE_SOON 5", "officer DUE_SOON 3", "officer DUE_SOON 5"), recorded.sent(no));
        assertEquals(
                0,
                recorded.count(
                        "select count(*) from alert where application_no = :no and hand_reason like '%出差%'", no));
    }

    @Test
    void nobody_hands_over_to_strangers_or_the_alerts_of_others() {
        String id = id();
        for (String to : List.of("officer2", "officer", "nobody", "")) {
            act("officer", id, "handover", Map.of("to", to, "reason", "x"))
                    .then()
                    .statusCode(422)
                    .body("errors[0].pointer", equalTo("/to"));
        }
        act("officer", id, "handover", Map.of("to", "deputy")).then().statusCode(422);
        act("deputy", id, "handover", Map.of("to", "officer", "reason", "x"))
                .then()
                .statusCode(404);
        casework.timeline(no, OFFICE, TimelineData.closed(2, 2));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> act("officer", id, "handover", Map.of("to", "deputy", "reason", "x"))
                                .statusCode()
                        == 409);
    }

    private int open(String id) {
        List<String> ids = given().auth()
                .oauth2(Tokens.of("officer"))
                .get("/api/alerts?open=true&limit=200")
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
        return (int) ids.stream().filter(id::equals).count();
    }

    private String id() {
        return id("DUE_SOON");
    }

    private String id(String kind) {
        return recorded.rows(no).stream()
                .filter(row -> row.sent() && row.kind().equals(kind))
                .findFirst()
                .orElseThrow()
                .id()
                .toString();
    }

    private static Response act(@Nullable String user, String id, String what, Map<String, String> body) {
        var request = given().contentType(ContentType.JSON).body(new HashMap<>(body));
        if (user != null) {
            request.auth().oauth2(Tokens.of(user));
        }
        return request.post("/api/alerts/" + id + "/" + what);
    }
}
