package mingda.notify.urging;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
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

@NotifyTest
class UrgingsApiTest {

    private static final String OFFICE = "fengxian-office";

    @Inject
    Casework casework;

    @Inject
    Recorded recorded;

    @Inject
    LegalClock clock;

    @Inject
    Urge urge;

    private String no = "";

    @BeforeEach
    void a_case() {
        clock.set(LegalClock.START);
        casework.directory();
        no = casework.number();
        casework.registered(no, OFFICE);
        casework.assigned(no, OFFICE, "officer");
        casework.timeline(no, OFFICE, TimelineData.due(1, 1, LegalClock.START.plusMonths(2)));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> recorded.count(
                                "select count(*) from watched_case where application_no = :no and version = 1", no)
                        == 1);
    }

    @Test
    void a_supervisor_urges_the_office_answers_and_the_supervisor_is_told() {
        String id = urge("supervisor", "请说明进展", "2026-11-04")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        sent("URGED", List.of("deputy URGED", "head URGED", "officer URGED"));
        as("officer")
                .get("/api/urgings?applicationNo=" + no)
                .then()
                .statusCode(200)
                .body("items[0].text", equalTo("请说明进展"))
                .body("items[0].replyBy", equalTo("2026-11-04"));
        reply("officer2", id, "x").then().statusCode(404);
        reply("officer", id, " ").then().statusCode(422);
        reply("officer", id, "本周答复").then().statusCode(200).body("reply", equalTo("本周答复"));
        reply("officer", id, "再答").then().statusCode(409);
        sent("URGING_ANSWERED", List.of("supervisor URGING_ANSWERED"));
        clock.set(LegalClock.START.plusDays(5));
        urge.run();
        sent("URGING_UNANSWERED", List.of());
        assertEquals(
                0,
                recorded.count(
                        "select count(*) from urging where application_no = :no and (words like '%进展%' or reply like"
                                + " '%答复%')",
                        no));
    }

    @Test
    void both_sides_are_told_once_when_no_answer_comes_by_the_day() {
        urge("supervisor", "请说明进展", "2026-11-02").then().statusCode(201);
        urge.run();
        sent("URGING_UNANSWERED", List.of());
        clock.set(LegalClock.START.plusDays(1));
        urge.run();
        urge.run();
        sent(
                "URGING_UNANSWERED",
                List.of(
                        "deputy URGING_UNANSWERED",
                        "head URGING_UNANSWERED",
                        "officer URGING_UNANSWERED",
                        "supervisor URGING_UNANSWERED"));
    }

    @Test
    void only_supervisors_urge_and_only_open_cases_within_reason() {
        given().contentType(ContentType.JSON).post("/api/urgings").then().statusCode(401);
        urge("officer", "x", "2026-11-04").then().statusCode(403);
        urge("supervisor", "", "2026-11-04").then().statusCode(422).body("errors[0].pointer", equalTo("/text"));
        urge("supervisor", "x", "2026-11-01").then().statusCode(422).body("errors[0].pointer", equalTo("/replyBy"));
        urge("supervisor", "x", "2027-11-01").then().statusCode(422);
        as("officer2").get("/api/urgings?applicationNo=" + no).then().statusCode(404);
        as("supervisor").get("/api/urgings?applicationNo=nothing").then().statusCode(404);
        reply("officer", UUID.randomUUID().toString(), "x").then().statusCode(404);
        reply("officer", "x", "x").then().statusCode(404);
        casework.timeline(no, OFFICE, TimelineData.closed(2, 2));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> urge("supervisor", "x", "2026-11-04").statusCode() == 409);
    }

    private Response urge(String user, String text, String replyBy) {
        return as(user).contentType(ContentType.JSON)
                .body(Map.of("applicationNo", no, "text", text, "replyBy", replyBy))
                .post("/api/urgings");
    }

    private static Response reply(String user, String id, String text) {
        return as(user).contentType(ContentType.JSON).body(Map.of("text", text)).post("/api/urgings/" + id + "/reply");
    }

    private void sent(String kind, List<String> briefs) {
        assertEquals(
                briefs,
                recorded.sent(no).stream()
                        .filter(brief -> brief.endsWith(" " + kind))
                        .toList());
    }

    private static RequestSpecification as(String user) {
        return given().auth().oauth2(Tokens.of(user));
    }
}
