package mingda.notify.preference;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import mingda.notify.support.Casework;
import mingda.notify.support.LegalClock;
import mingda.notify.support.Mails;
import mingda.notify.support.NotifyTest;
import mingda.notify.support.Recorded;
import mingda.notify.support.TimelineData;
import mingda.stack.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a reader chooses holds for what comes next, as far as duty allows. */
@NotifyTest
class PreferencesApiTest {

    private static final String OFFICE = "fengxian-office";

    @Inject
    Casework casework;

    @Inject
    Recorded recorded;

    @Inject
    LegalClock clock;

    @Inject
    Mails mails;

    @BeforeEach
    void begin() {
        clock.set(LegalClock.START);
        casework.directory();
    }

    /** Other tests expect what the deployment's settings say. */
    @AfterEach
    void end() {
        put("officer", "{}").then().statusCode(200);
        put("deputy", "{}").then().statusCode(200);
    }

    @Test
    void before_anything_is_chosen_the_deployment_decides() {
        as("officer2")
                .get("/api/preferences")
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("version", equalTo(0))
                .body("available", equalTo(List.of("EMAIL")))
                .body("kinds.find {it.kind == 'OVERDUE'}.channels", equalTo(List.of("EMAIL")))
                .body("kinds.find {it.kind == 'OVERDUE'}.binding", equalTo(true))
                .body("kinds.find {it.kind == 'NEW_CASE'}.binding", equalTo(false))
                .body("kinds.find {it.kind == 'NEW_CASE'}.chosen", equalTo(false))
                .body("digest", equalTo(false))
                .body("digestBinding", equalTo(false));
        as("head2").get("/api/preferences").then().body("digest", equalTo(true)).body("digestBinding", equalTo(false));
        as("supervisor")
                .get("/api/preferences")
                .then()
                .body("digest", equalTo(true))
                .body("digestBinding", equalTo(true));
    }

    @Test
    void what_is_switched_off_stays_in_the_inbox_and_what_goes_out_is_in_the_chosen_language() {
        put("officer", "{\"channels\": {\"NEW_CASE\": [], \"DUE_TODAY\": [\"EMAIL\"]}, \"language\": \"en\"}")
                .then()
                .statusCode(200)
                .body("language", equalTo("en"))
                .body("changedBy", equalTo("officer"))
                .body("changedAt", notNullValue())
                .body("kinds.findAll {it.chosen}.kind", equalTo(List.of("NEW_CASE", "DUE_TODAY")));
        String no = casework.number();
        casework.assigned(no, OFFICE, "officer");
        casework.registered(no, OFFICE);
        casework.timeline(no, OFFICE, TimelineData.due(1, 1, LegalClock.START));
        await().atMost(Duration.ofSeconds(60)).until(() -> mails.about(no).size() == 1);
        assertEquals(List.of("officer DUE_TODAY 0", "officer NEW_CASE"), recorded.sent(no));
        assertTrue(mails.about(no).get(0).path("subject").asText().startsWith("[Mingda] Due today"));
        assertEquals(List.of("INBOX"), channels(no, "NEW_CASE"));
        assertEquals(List.of("EMAIL", "INBOX"), channels(no, "DUE_TODAY"));
    }

    @Test
    void what_duty_or_the_deployment_does_not_allow_is_refused_at_its_place() {
        Map<String, String> places = Map.of(
                "{\"channels\": {\"OVERDUE\": []}}", "/channels/OVERDUE",
                "{\"channels\": {\"DUE_TODAY\": [\"INBOX\"]}}", "/channels/DUE_TODAY",
                "{\"channels\": {\"NEW_CASE\": [\"SMS\"]}}", "/channels/NEW_CASE/0",
                "{\"channels\": {\"NEW_CASE\": [null]}}", "/channels/NEW_CASE/0",
                "{\"channels\": {\"NEW_CASE\": null}}", "/channels/NEW_CASE",
                "{\"language\": \"fr\"}", "/language");
        places.forEach((body, pointer) ->
                put("officer", body).then().statusCode(422).body("errors.pointer", hasItem(pointer)));
        put("supervisor", "{\"digest\": false}")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/digest"))
                .body("errors[0].code", equalTo("duty"));
        put("admin", "{\"digest\": true}").then().statusCode(422).body("errors[0].code", equalTo("role"));
        put("officer", "{\"channels\": {\"WEATHER\": []}}").then().statusCode(422);
        put("officer", "{\"channels\": {\"NEW_CASE\": [\"PIGEON\"]}}").then().statusCode(422);
    }

    @Test
    void every_version_stays_on_record_and_who_saw_an_older_one_is_refused() {
        String etag = as("deputy").get("/api/preferences").getHeader("ETag");
        put("deputy", "{\"digest\": false}").then().statusCode(200).body("digest", equalTo(false));
        as("deputy")
                .contentType(ContentType.JSON)
                .header("If-Match", etag)
                .body("{}")
                .put("/api/preferences")
                .then()
                .statusCode(412);
        int version = as("deputy").get("/api/preferences").path("version");
        assertEquals(
                version,
                recorded.count(
                        "select count(*) from notification_preference where username = 'deputy'"
                                + " and changed_by = 'deputy' and changed_at is not null and :no <> ''",
                        "x"));
    }

    @Test
    void without_a_token_nothing_is_told() {
        given().get("/api/preferences").then().statusCode(401);
        given().contentType(ContentType.JSON)
                .body("{}")
                .put("/api/preferences")
                .then()
                .statusCode(401);
    }

    private List<String> channels(String no, String kind) {
        return List.of("EMAIL", "INBOX", "SMS", "WORK_CHAT").stream()
                .filter(channel -> recorded.count(
                                "select count(*) from delivery d join alert a on a.id = d.alert_id where d.channel = '"
                                        + channel + "' and a.kind = '" + kind + "' and a.application_no = :no",
                                no)
                        > 0)
                .toList();
    }

    private static Response put(String user, String body) {
        return as(user).contentType(ContentType.JSON).body(body).put("/api/preferences");
    }

    private static RequestSpecification as(String user) {
        return given().auth().oauth2(Tokens.of(user));
    }
}
