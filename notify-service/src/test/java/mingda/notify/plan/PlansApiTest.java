package mingda.notify.plan;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import mingda.notify.support.Casework;
import mingda.notify.support.LegalClock;
import mingda.notify.support.NotifyTest;
import mingda.notify.support.Recorded;
import mingda.notify.support.TimelineData;
import mingda.stack.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@NotifyTest
class PlansApiTest {

    private static final String AFTER = """
            {"matter": "REPLY", "everyDayAfter": true, "to": ["OFFICER", "OFFICE_HEAD", "SUPERVISOR"]}""";

    @Inject
    Casework casework;

    @Inject
    Recorded recorded;

    @Inject
    LegalClock clock;

    private String agency = "";

    @BeforeEach
    void an_agency_of_its_own() {
        clock.set(LegalClock.START);
        casework.directory();
        String no = casework.number();
        agency = "plan-" + no.substring(no.length() - 7);
        casework.agency(agency, "某局", null, false);
        casework.staff("o-" + agency, agency, "zh", "officer");
        casework.staff("h-" + agency, agency, "zh", "office-head");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> recorded.count(
                                "select count(*) from staff where username in ('o-' || :no, 'h-' || :no)", agency)
                        == 2);
    }

    @Test
    void before_anything_is_decided_the_defaults_hold() {
        as("head")
                .get(path())
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("version", equalTo(0))
                .body("rules[0].matter", equalTo("REPLY"))
                .body("rules[0].tiers", equalTo(List.of(10, 5, 3, 1, 0)))
                .body("rules[0].to", equalTo(List.of("OFFICER")))
                .body("rules.matter", hasItems("UNASSIGNED", "CORRECTION_NOTICE", "OPINION", "NOT_REGISTERED"));
    }

    /** The head is told from day 3 on; who was told stays told; a step that is added is owed at once. */
    @Test
    void a_changed_plan_holds_at_once_for_the_open_cases_of_the_agency() {
        String no = casework.number();
        casework.assigned(no, agency, "o-" + agency);
        casework.timeline(no, agency, TimelineData.due(1, 1, TimelineData.weekdays(LegalClock.START, 3)));
        sent(no, List.of("o-" + agency + " DUE_SOON 3"));
        put("\"0\"", AFTER, """
                {"matter": "REPLY", "tiers": [3, 0], "to": ["OFFICER", "OFFICE_HEAD"]}""")
                .then()
                .statusCode(200)
                .body("version", equalTo(1))
                .body("changedBy", equalTo("admin"));
        sent(no, List.of("h-" + agency + " DUE_SOON 3", "o-" + agency + " DUE_SOON 3"));
        clock.set(TimelineData.weekdays(LegalClock.START, 2));
        clock.set(TimelineData.weekdays(LegalClock.START, 3));
        sent(
                no,
                List.of(
                        "h-" + agency + " DUE_SOON 3",
                        "h-" + agency + " DUE_TODAY 0",
                        "o-" + agency + " DUE_SOON 3",
                        "o-" + agency + " DUE_TODAY 0"));
    }

    @Test
    void every_version_stays_readable_and_who_saw_an_older_one_is_refused() {
        put(null, AFTER).then().statusCode(200).header("ETag", "\"1\"");
        put("\"0\"", AFTER).then().statusCode(412).body("etag", equalTo("\"1\""));
        put("\"1\"", AFTER).then().statusCode(200).header("ETag", "\"2\"");
        as("supervisor")
                .get(path() + "/history")
                .then()
                .statusCode(200)
                .body("total", equalTo(2))
                .body("items.version", equalTo(List.of(2, 1)))
                .body("items[0].reason", equalTo("试行"));
    }

    @Test
    void a_wrong_plan_is_refused_at_its_place() {
        String to = "\"to\": [\"OFFICER\"]}";
        Map<String, String> places = Map.of(
                "",
                "/rules",
                "null",
                "/rules/0/matter",
                "{\"matter\": \"REPLY\", \"tiers\": [1, 1], " + to,
                "/rules/0/tiers/1",
                "{\"matter\": \"REPLY\", \"tiers\": [61], " + to,
                "/rules/0/tiers/0",
                "{\"matter\": \"REPLY\", \"tiers\": [null], " + to,
                "/rules/0/tiers/0",
                "{\"matter\": \"REPLY\", \"tiers\": [1], \"to\": []}",
                "/rules/0/to",
                "{\"matter\": \"OPINION\", \"tiers\": [-1], " + to,
                "/rules/0/tiers/0",
                "{\"matter\": \"OPINION\", \"everyDayAfter\": true, " + to,
                "/rules/0/everyDayAfter",
                "{\"matter\": \"NOT_REGISTERED\", \"tiers\": [0], " + to,
                "/rules/0/tiers/0",
                "{\"matter\": \"REPLY\", \"tiers\": [1], " + to,
                "/rules");
        places.forEach((rules, pointer) -> as("admin")
                .contentType(ContentType.JSON)
                .body("{\"rules\": [" + rules + "], \"reason\": \"x\"}")
                .put(path())
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo(pointer)));
        as("admin").get(path()).then().body("version", equalTo(0));
    }

    @Test
    void words_that_no_plan_knows_are_refused_and_a_reason_is_demanded() {
        put(null, AFTER, "{\"matter\": \"WEATHER\", \"tiers\": [1], \"to\": [\"OFFICER\"]}")
                .then()
                .statusCode(422);
        as("admin")
                .contentType(ContentType.JSON)
                .body("{\"rules\": [" + AFTER + "], \"reason\": \" \"}")
                .put(path())
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/reason"));
    }

    @Test
    void only_administrators_change_and_only_heads_and_above_read() {
        given().get(path()).then().statusCode(401);
        as("officer").get(path()).then().statusCode(403);
        as("supervisor").get(path()).then().statusCode(200);
        as("head")
                .contentType(ContentType.JSON)
                .body("{\"rules\": [" + AFTER + "], \"reason\": \"x\"}")
                .put(path())
                .then()
                .statusCode(403);
        as("admin").get("/api/agencies/nowhere/tiers").then().statusCode(404);
        as("admin").get("/api/agencies/nowhere/tiers/history").then().statusCode(404);
    }

    private io.restassured.response.Response put(@org.jspecify.annotations.Nullable String ifMatch, String... rules) {
        RequestSpecification request = as("admin").contentType(ContentType.JSON);
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return request.body("{\"rules\": [" + String.join(",", rules) + "], \"reason\": \"试行\"}")
                .put(path());
    }

    private void sent(String no, List<String> briefs) {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertEquals(briefs, recorded.sent(no)));
    }

    private String path() {
        return "/api/agencies/" + agency + "/tiers";
    }

    private static RequestSpecification as(String user) {
        return given().auth().oauth2(Tokens.of(user));
    }
}
