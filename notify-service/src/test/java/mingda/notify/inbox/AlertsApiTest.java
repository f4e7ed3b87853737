package mingda.notify.inbox;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mingda.notify.support.Casework;
import mingda.notify.support.LegalClock;
import mingda.notify.support.NotifyTest;
import mingda.notify.support.Recorded;
import mingda.notify.support.TimelineData;
import mingda.stack.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@NotifyTest
class AlertsApiTest {

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
        casework.timeline(no, OFFICE, TimelineData.due(1, 1, TimelineData.weekdays(LegalClock.START, 1)));
        await().atMost(Duration.ofSeconds(30)).until(() -> !recorded.sent(no).isEmpty());
    }

    @Test
    void the_newest_alert_comes_first_with_all_that_the_reader_needs() {
        as("officer")
                .get("/api/alerts")
                .then()
                .statusCode(200)
                .body("items[0].applicationNo", equalTo(no))
                .body("items[0].id", notNullValue())
                .body("items[0].kind", equalTo("DUE_SOON"))
                .body("items[0].tier", equalTo(1))
                .body("items[0].caseId", notNullValue())
                .body("items[0].agencyCode", equalTo(OFFICE))
                .body("items[0].dueOn", equalTo("2026-11-03"))
                .body("items[0].message", equalTo("即将到期：区政府办案件 " + no + "，答复期限 2026-11-03，还有 1 个工作日。"))
                .body("items[0].sentAt", equalTo("2026-11-02T01:00:00Z"))
                .body("items[0].acknowledgedAt", nullValue())
                .body("total", notNullValue());
    }

    @Test
    void the_message_is_in_the_readers_language() {
        as("officer")
                .header("Accept-Language", "en")
                .get("/api/alerts")
                .then()
                .body(
                        "items[0].message",
                        equalTo("Due soon: case " + no + " of 区政府办, due 2026-11-03, 1 working day left."));
    }

    @Test
    void acknowledging_twice_keeps_the_first_time() {
        String id = newest("officer");
        String first = as("officer")
                .post("/api/alerts/" + id + "/acknowledgement")
                .then()
                .statusCode(200)
                .body("id", equalTo(id))
                .extract()
                .path("acknowledgedAt");
        clock.set(LegalClock.START.plusDays(1));
        as("officer")
                .post("/api/alerts/" + id + "/acknowledgement")
                .then()
                .statusCode(200)
                .body("acknowledgedAt", equalTo(first));
        List<String> open = as("officer")
                .get("/api/alerts?open=true&limit=200")
                .then()
                .extract()
                .path("items.id");
        assertFalse(open.contains(id));
    }

    @Test
    void nobody_sees_or_acknowledges_what_is_addressed_to_another() {
        String id = newest("officer");
        for (String other : List.of("officer2", "supervisor", "admin")) {
            List<String> seen = as(other)
                    .get("/api/alerts?limit=200")
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("items.applicationNo");
            assertFalse(seen.contains(no), other);
            problem(as(other).post("/api/alerts/" + id + "/acknowledgement"), 404, "not-found");
        }
        as("officer").get("/api/alerts").then().body("items[0].acknowledgedAt", nullValue());
    }

    @Test
    void pages_follow_each_other_without_gap_or_repeat() {
        for (int i = 0; i < 5; i++) {
            String more = casework.number();
            casework.assigned(more, OFFICE, "officer");
            casework.timeline(more, OFFICE, TimelineData.due(1, 1, LegalClock.START));
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> !recorded.sent(more).isEmpty());
        }
        List<String> all = new ArrayList<>();
        String next = "";
        Integer total = null;
        while (next != null) {
            var page = as("officer")
                    .queryParam("limit", 2)
                    .queryParam("cursor", next)
                    .get("/api/alerts")
                    .then()
                    .statusCode(200)
                    .extract();
            all.addAll(page.<List<String>>path("items.id"));
            total = total == null ? page.<Integer>path("total") : total;
            next = page.path("next");
        }
        assertEquals(total, all.size());
        assertEquals(all.stream().distinct().toList(), all);
    }

    @ParameterizedTest
    @CsvSource({
        "limit=0,/limit",
        "limit=x,/limit",
        "limit=-1,/limit",
        "cursor=abc,/cursor",
        "cursor=WyJ4Il0,/cursor",
        "open=maybe,/open"
    })
    void a_wrong_parameter_is_named(String query, String pointer) {
        problem(as("officer").get("/api/alerts?" + query), 422, "invalid")
                .body("errors[0].pointer", equalTo(pointer))
                .body("errors[0].message", notNullValue());
    }

    @Test
    void what_is_no_alert_of_mine_is_not_found() {
        for (String id : List.of("x", "1", UUID.randomUUID().toString(), "%00", "a".repeat(3000))) {
            problem(as("officer").post("/api/alerts/" + id + "/acknowledgement"), 404, "not-found");
        }
    }

    @Test
    void without_a_valid_token_nothing_is_told() {
        problem(given().get("/api/alerts"), 401, "unauthenticated");
        problem(given().get("/api/alerts/stream"), 401, "unauthenticated");
        problem(given().post("/api/alerts/" + UUID.randomUUID() + "/acknowledgement"), 401, "unauthenticated");
        problem(given().auth().oauth2("forged").get("/api/alerts"), 401, "unauthenticated");
        String token = Tokens.of("officer");
        String forged = token.substring(0, token.lastIndexOf('.') + 1) + "AAAA";
        problem(given().auth().oauth2(forged).get("/api/alerts"), 401, "unauthenticated");
    }

    @Test
    void refusals_speak_the_readers_language() {
        problem(as("officer").header("Accept-Language", "en").get("/api/alerts?limit=0"), 422, "invalid")
                .body("errors[0].message", containsString("whole number"));
    }

    @Test
    void the_console_may_call_from_its_origins_and_no_other_page() {
        for (String origin : List.of("http://127.0.0.1:8082", "http://localhost:8082")) {
            as("officer")
                    .header("Origin", origin)
                    .get("/api/alerts")
                    .then()
                    .statusCode(200)
                    .header("Access-Control-Allow-Origin", origin);
        }
        given().headers(Map.of(
                        "Origin", "http://127.0.0.1:8082",
                        "Access-Control-Request-Method", "GET",
                        "Access-Control-Request-Headers", "authorization,last-event-id"))
                .options("/api/alerts/stream")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Headers", containsString("last-event-id"));
        given().header("Origin", "http://evil.example")
                .get("/q/health/ready")
                .then()
                .header("Access-Control-Allow-Origin", nullValue());
    }

    private String newest(String reader) {
        return as(reader).get("/api/alerts").then().extract().path("items[0].id");
    }

    private static RequestSpecification as(String user) {
        return given().urlEncodingEnabled(false).auth().oauth2(Tokens.of(user));
    }

    private static io.restassured.response.ValidatableResponse problem(
            io.restassured.response.Response response, int status, String slug) {
        return response.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:mingda:problem:" + slug))
                .body("title", notNullValue());
    }
}
