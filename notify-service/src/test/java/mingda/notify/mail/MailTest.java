package mingda.notify.mail;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mingda.notify.support.Casework;
import mingda.notify.support.LegalClock;
import mingda.notify.support.Mails;
import mingda.notify.support.NotifyTest;
import mingda.notify.support.Recorded;
import mingda.notify.support.Road;
import mingda.notify.support.TimelineData;
import mingda.stack.Provider;
import mingda.stack.Tokens;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Mail over a road to the SMTP server that the test closes and opens. */
@NotifyTest
@TestProfile(MailTest.OverTheRoad.class)
class MailTest {

    /** The service's mails take the road; its waits are short. */
    public static class OverTheRoad implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "mingda.notify.mail.port", "${mingda.test.road.port}",
                    "mingda.notify.mail.timeout", "2s",
                    "mingda.notify.mail.first-wait", "1s",
                    "mingda.notify.mail.longest-wait", "2s",
                    "mingda.notify.chat.url", "http://127.0.0.1:${mingda.test.provider.port}/chat",
                    "mingda.notify.sms.url", "http://127.0.0.1:${mingda.test.provider.port}/sms",
                    "mingda.notify.sms.secret", "s3cret",
                    "mingda.notify.sms.first-wait", "1s");
        }
    }

    private static final String OFFICE = "fengxian-office";

    @Inject
    Casework casework;

    @Inject
    Recorded recorded;

    @Inject
    LegalClock clock;

    @Inject
    Mails mails;

    @Inject
    MailWorker worker;

    @Inject
    @ConfigProperty(name = "MINGDA_SMTP_PORT")
    int smtpPort;

    @Inject
    @ConfigProperty(name = "mingda.test.road.port")
    int roadPort;

    @Inject
    @ConfigProperty(name = "mingda.test.provider.port")
    int providerPort;

    private Road road = new Road(0, 0);
    private Provider provider = new Provider();
    private String no = "";

    @BeforeEach
    void begin() {
        road = new Road(roadPort, smtpPort);
        provider.close();
        provider = new Provider(providerPort);
        provider.answers(
                request -> Provider.json(request.line().contains("/chat") ? "{\"errcode\": 0}" : "{\"code\": \"OK\"}"));
        clock.set(LegalClock.START);
        casework.directory();
        no = casework.number();
        // What other tests left unsent would take its turn first.
        recorded.change(
                "update delivery set state = 'CANCELLED', next_attempt_at = null where state = 'PENDING' and :no <> ''",
                no);
    }

    @AfterEach
    void end() {
        road.close();
        provider.close();
    }

    @Test
    void a_mail_says_number_agency_and_date_links_the_case_and_names_no_applicant() {
        road.open();
        casework.registered(no, OFFICE);
        casework.timeline(no, OFFICE, TimelineData.due(1, 1, LegalClock.START.plusMonths(2)));
        await().atMost(Duration.ofSeconds(30)).until(() -> mails.about(no).size() == 2);
        JsonNode zh = mailTo("officer@staff.example");
        assertEquals(
                "【明答】新登记：区政府办案件 " + no + "，答复期限 2027-01-02。", zh.path("subject").asText());
        for (String part : new String[] {"text", "html"}) {
            String body = zh.path(part).asText();
            assertTrue(body.contains("测试officer"), part);
            assertTrue(body.contains("/console/cases/"), part);
            assertFalse(body.contains("申请人甲"), part);
            assertFalse(body.contains("某某规划"), part);
        }
        JsonNode en = mailTo("deputy@staff.example");
        assertTrue(en.path("subject").asText().startsWith("[Mingda] New: case " + no));
        assertTrue(en.path("html").asText().contains("lang=\"en\""));
    }

    @Test
    void while_the_server_is_away_nothing_is_lost_and_afterwards_each_comes_once() {
        casework.assigned(no, OFFICE, "officer");
        casework.timeline(no, OFFICE, TimelineData.due(1, 1, LegalClock.START));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> count("state = 'PENDING' and attempts >= 2 and failure = 'AWAY'") == 1);
        assertEquals(1, recorded.sent(no).size());
        assertEquals(0, mails.about(no).size());
        road.open();
        await().atMost(Duration.ofSeconds(30)).until(() -> count("state = 'SENT' and not possible_repeat") == 1);
        assertEquals(1, mails.about(no).size());
    }

    @Test
    void a_crash_between_sending_and_recording_sends_again_and_says_so() {
        road.open();
        casework.assigned(no, OFFICE, "officer");
        casework.timeline(no, OFFICE, TimelineData.due(1, 1, LegalClock.START));
        await().atMost(Duration.ofSeconds(30)).until(() -> count("state = 'SENT'") == 1);
        assertEquals(1, recorded.change("""
                update delivery set state = 'PENDING', in_flight = true, next_attempt_at = queued_at
                where channel = 'EMAIL' and alert_id in (select id from alert where application_no = :no)
                """, no));
        await().atMost(Duration.ofSeconds(30)).until(() -> count("state = 'SENT' and possible_repeat") == 1);
        assertEquals(2, mails.about(no).size());
        assertTrue(mails.about(no).stream()
                .anyMatch(mail -> mail.path("text").asText().contains("本邮件可能重复发送")));
    }

    @Test
    void a_mail_of_a_withdrawn_warning_is_not_sent() {
        casework.assigned(no, OFFICE, "officer");
        casework.timeline(no, OFFICE, TimelineData.due(1, 1, LegalClock.START));
        await().atMost(Duration.ofSeconds(30)).until(() -> recorded.sent(no).size() == 1);
        casework.timeline(no, OFFICE, TimelineData.closed(2, 2));
        await().atMost(Duration.ofSeconds(30)).until(() -> count("state = 'CANCELLED'") == 1);
        road.open();
        worker.run();
        assertEquals(0, mails.about(no).size());
    }

    @Test
    void who_has_no_address_is_given_up_and_the_inbox_stands() {
        casework.assigned(no, OFFICE, "unknown-" + no);
        casework.timeline(no, OFFICE, TimelineData.due(1, 1, LegalClock.START));
        await().atMost(Duration.ofSeconds(30)).until(() -> count("state = 'GIVEN_UP' and failure = 'NO_ADDRESS'") == 1);
        assertEquals(1, recorded.sent(no).size());
    }

    @Test
    void an_address_that_the_server_refuses_is_given_up_and_holds_up_no_other() {
        road.refuseRecipients();
        casework.assigned(no, OFFICE, "officer");
        casework.timeline(no, OFFICE, TimelineData.due(1, 1, LegalClock.START));
        await().atMost(Duration.ofSeconds(30)).until(() -> count("state = 'GIVEN_UP' and failure = 'REFUSED'") == 1);
        assertEquals(List.of("REFUSED", "REFUSED", "REFUSED"), outcomes());
        // Another channel stands in for it.
        await().atMost(Duration.ofSeconds(30)).until(() -> count("WORK_CHAT", "state = 'SENT'") == 1);
        // Sent again by hand, once the road is mended.
        road.mend();
        String id = given().auth()
                .oauth2(Tokens.of("admin"))
                .get("/api/deliveries?channel=EMAIL&state=GIVEN_UP&applicationNo=" + no)
                .then()
                .statusCode(200)
                .body("total", equalTo(1))
                .body("items[0].recipient", equalTo("officer"))
                .body("items[0].deadlineVersion", equalTo(1))
                .body("items[0].attempts.outcome", equalTo(List.of("REFUSED", "REFUSED", "REFUSED")))
                .extract()
                .path("items[0].id");
        resend("admin", id, " ").then().statusCode(422).body("errors[0].pointer", equalTo("/reason"));
        resend("officer", id, "再发").then().statusCode(403);
        resend("admin", UUID.randomUUID().toString(), "再发").then().statusCode(404);
        resend("admin", id, "再发").then().statusCode(200).body("state", equalTo("PENDING"));
        await().atMost(Duration.ofSeconds(30)).until(() -> count("state = 'SENT' and not possible_repeat") == 1);
        assertEquals(1, mails.about(no).size());
        // What was sent may be sent again, and then says so.
        resend("supervisor", id, "收件人称未收到").then().statusCode(200);
        await().atMost(Duration.ofSeconds(30)).until(() -> count("state = 'SENT' and possible_repeat") == 1);
        assertEquals(2, mails.about(no).size());
        given().auth()
                .oauth2(Tokens.of("admin"))
                .get("/api/deliveries?channel=EMAIL&applicationNo=" + no)
                .then()
                .body("items[0].resentBy", equalTo("supervisor"))
                .body("items[0].attempts.size()", equalTo(5))
                .body("items[0].attempts[4].outcome", equalTo("TAKEN"))
                .body("items[0].attempts[4].answer", startsWith("250"));
    }

    @Test
    void a_server_that_takes_in_and_says_nothing_is_tried_again_and_nothing_comes_twice() {
        road.takeInAndSayNothing();
        one();
        await().atMost(Duration.ofSeconds(30)).until(() -> count("attempts >= 2 and failure = 'AWAY'") == 1);
        road.mend();
        await().atMost(Duration.ofSeconds(30)).until(() -> count("state = 'SENT' and not possible_repeat") == 1);
        assertEquals(1, mails.about(no).size());
    }

    @Test
    void a_slow_server_gets_its_time_and_nothing_comes_twice() {
        road.slow(250);
        one();
        await().atMost(Duration.ofSeconds(40)).until(() -> count("state = 'SENT' and not possible_repeat") == 1);
        assertEquals(1, mails.about(no).size());
    }

    @Test
    void when_the_last_answer_is_lost_the_mail_comes_once_more_and_says_so() {
        road.swallowTheLastAnswer();
        one();
        await().atMost(Duration.ofSeconds(30)).until(() -> count("attempts = 1 and failure = 'UNKNOWN'") == 1);
        road.mend();
        await().atMost(Duration.ofSeconds(30)).until(() -> count("state = 'SENT' and possible_repeat") == 1);
        assertEquals(2, mails.about(no).size());
        assertEquals(List.of("UNKNOWN", "TAKEN"), outcomes());
    }

    /** A kill between beginning and end: the ledger says that nobody knows, and the repeat is marked. */
    @Test
    void an_attempt_whose_end_was_never_recorded_stands_as_lost() {
        road.open();
        one();
        await().atMost(Duration.ofSeconds(30)).until(() -> count("state = 'SENT'") == 1);
        recorded.change("""
                update delivery_attempt set outcome = null, ended_at = null where delivery_id in (select d.id
                from delivery d join alert a on a.id = d.alert_id where a.application_no = :no)
                """, no);
        recorded.change("""
                update delivery set state = 'PENDING', in_flight = true, next_attempt_at = queued_at
                where channel = 'EMAIL' and alert_id in (select id from alert where application_no = :no)
                """, no);
        await().atMost(Duration.ofSeconds(30)).until(() -> count("state = 'SENT' and possible_repeat") == 1);
        assertEquals(List.of("LOST", "TAKEN"), outcomes());
    }

    @Test
    void a_wrong_filter_of_the_record_is_named() {
        for (String query : List.of("channel=PIGEON", "state=LOST", "needsPerson=maybe", "limit=0", "cursor=x")) {
            given().auth()
                    .oauth2(Tokens.of("admin"))
                    .get("/api/deliveries?" + query)
                    .then()
                    .statusCode(422)
                    .body("errors[0].pointer", equalTo("/" + query.substring(0, query.indexOf('='))));
        }
        given().get("/api/deliveries").then().statusCode(401);
        given().auth().oauth2(Tokens.of("head")).get("/api/deliveries").then().statusCode(403);
    }

    /** Lesson 17: text messages keep quiet hours, and go out when these are over; mail does not. */
    @Test
    void at_night_a_text_message_waits_for_the_morning() {
        road.open();
        clock.set(LegalClock.START, 21, 0);
        one();
        await().atMost(Duration.ofSeconds(30)).until(() -> count("state = 'SENT'") == 1);
        assertEquals(1, count("SMS", "state = 'PENDING' and attempts = 0"));
        clock.set(LegalClock.START.plusDays(1), 8, 0);
        // The next morning's own warning may be out as well before anybody looks.
        await().atMost(Duration.ofSeconds(30)).until(() -> count("SMS", "state = 'SENT' and attempts = 1") >= 1);
    }

    /** A gateway whose answer is lost is asked again under the same request id, and the repeat is marked. */
    @Test
    void a_text_message_whose_answer_is_lost_is_sent_again_under_the_same_id() {
        road.open();
        provider.answers(request -> request.line().contains("/sms") && texts().size() == 1
                ? "HTTP/1.1 200 OK\r\nContent-Length: 20\r\n\r\n<html></html>......."
                : Provider.json("{\"code\": \"DUPLICATE\"}"));
        one();
        await().atMost(Duration.ofSeconds(30)).until(() -> count("SMS", "state = 'SENT' and possible_repeat") == 1);
        List<String> ids = texts().stream()
                .map(request -> request.body().replaceAll(".*\"requestId\":\"([^\"]+)\".*", "$1"))
                .toList();
        assertEquals(2, ids.size());
        assertEquals(ids.get(0), ids.get(1));
    }

    /** The text messages about this test's case: what another test left to be sent may come to the same gateway. */
    private List<Provider.Request> texts() {
        return provider.requests().stream()
                .filter(request ->
                        request.line().contains("/sms") && request.body().contains(no))
                .toList();
    }

    private void one() {
        casework.assigned(no, OFFICE, "officer");
        casework.timeline(no, OFFICE, TimelineData.due(1, 1, LegalClock.START));
    }

    private static Response resend(String user, String id, String reason) {
        return given().auth()
                .oauth2(Tokens.of(user))
                .contentType(ContentType.JSON)
                .body("{\"reason\": \"" + reason + "\"}")
                .post("/api/deliveries/" + id + "/resend");
    }

    /** How each attempt to mail it ended, oldest first. */
    private List<String> outcomes() {
        return given().auth()
                .oauth2(Tokens.of("admin"))
                .get("/api/deliveries?channel=EMAIL&applicationNo=" + no)
                .then()
                .extract()
                .path("items[0].attempts.outcome");
    }

    private JsonNode mailTo(String address) {
        return mails.about(no).stream()
                .filter(mail -> mail.path("to").path(0).asText().equals(address))
                .findFirst()
                .orElseThrow();
    }

    private long count(String condition) {
        return count("EMAIL", condition);
    }

    private long count(String channel, String condition) {
        return recorded.count(
                "select count(*) from delivery where channel = '" + channel + "' and " + condition
                        + " and alert_id in (select id from alert where application_no = :no)",
                no);
    }
}
