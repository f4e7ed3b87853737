package mingda.notify.bounce;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import mingda.notify.support.Casework;
import mingda.notify.support.LegalClock;
import mingda.notify.support.NotifyTest;
import mingda.notify.support.Recorded;
import mingda.notify.support.TimelineData;
import mingda.stack.Provider;
import mingda.stack.Tokens;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A mail that comes back is made good by another channel, and an address that sends back too much is held. */
@NotifyTest
@TestProfile(BouncesApiTest.WithChat.class)
class BouncesApiTest {

    /** There is a work chat to fall back to, and two mails that come back are enough. */
    public static class WithChat implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "mingda.notify.bounce.hold-after", "2",
                    "mingda.notify.chat.url", "http://127.0.0.1:${mingda.test.provider.port}/chat");
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
    ObjectMapper json;

    @Inject
    @ConfigProperty(name = "mingda.test.provider.port")
    int providerPort;

    private Provider provider = new Provider();
    private String reader = "";

    @BeforeEach
    void begin() {
        provider.close();
        provider = new Provider(providerPort);
        provider.answers(request -> Provider.json("{\"errcode\": 0}"));
        clock.set(LegalClock.START);
        casework.directory();
        casework.staff("admin", OFFICE, "en", "administrator");
        reader = "b-" + casework.number();
        casework.staff(reader, OFFICE, "zh", "section");
        await().atMost(Duration.ofSeconds(30))
                .until(() ->
                        recorded.count("select count(*) from staff where username in (:no, 'admin')", reader) == 2);
    }

    @AfterEach
    void end() {
        provider.close();
    }

    @Test
    void a_mail_that_comes_back_is_marked_once_and_another_channel_stands_in() {
        String no = mailed();
        String dsn = Dsn.of("first-" + no, alertOf(no), reader + "@staff.example", "failed", "5.1.1");
        report("admin", Dsn.of("delay-" + no, alertOf(no), reader + "@staff.example", "delayed", "4.4.1"))
                .then()
                .statusCode(200)
                .body("result", equalTo("IGNORED"));
        assertEquals(1, count(no, "EMAIL", "SENT"));
        report("admin", dsn).then().statusCode(200).body("result", equalTo("BOUNCED"));
        report("admin", dsn).then().statusCode(200).body("result", equalTo("DUPLICATE"));
        assertEquals(1, count(no, "EMAIL", "BOUNCED"));
        await().atMost(Duration.ofSeconds(30)).until(() -> count(no, "WORK_CHAT", "SENT") == 1);
        given().auth()
                .oauth2(Tokens.of("admin"))
                .get("/api/deliveries?state=BOUNCED&applicationNo=" + no)
                .then()
                .statusCode(200)
                .body("total", equalTo(1))
                .body("items[0].bounceStatus", equalTo("5.1.1"))
                .body("items[0].attempts[0].outcome", equalTo("TAKEN"));
        assertEquals(1, recorded.count("select count(*) from mail_bounce where recipient = :no", reader));
        // Sent again by hand, and back again: another report, and the chat has it already.
        String id = given().auth()
                .oauth2(Tokens.of("admin"))
                .get("/api/deliveries?state=BOUNCED&applicationNo=" + no)
                .path("items[0].id");
        given().auth()
                .oauth2(Tokens.of("admin"))
                .contentType(ContentType.JSON)
                .body("{\"reason\": \"已更正\"}")
                .post("/api/deliveries/" + id + "/resend")
                .then()
                .statusCode(200);
        await().atMost(Duration.ofSeconds(30)).until(() -> count(no, "EMAIL", "SENT") == 1);
        report("admin", dsn).then().body("result", equalTo("DUPLICATE"));
        assertEquals(1, count(no, "EMAIL", "SENT"));
    }

    @Test
    void after_so_many_the_address_is_held_and_the_administrator_told_once_until_it_is_released() {
        bounce(mailed());
        assertEquals(0, told());
        bounce(mailed());
        assertEquals(1, told());
        String held = open();
        await().atMost(Duration.ofSeconds(30)).until(() -> count(held, "EMAIL", "GIVEN_UP") == 1);
        await().atMost(Duration.ofSeconds(30)).until(() -> count(held, "WORK_CHAT", "SENT") == 1);
        assertEquals(1, count(held, "INBOX", "SENT"));
        release("officer").then().statusCode(403);
        release("admin").then().statusCode(200).body("username", equalTo(reader));
        release("admin").then().statusCode(404);
        mailed();
        assertEquals(1, told());
    }

    @Test
    void what_is_no_report_of_a_mail_of_ours_is_refused() {
        report("admin", "Hello").then().statusCode(422).body("errors[0].pointer", equalTo("/message"));
        report("admin", "x".repeat(300_000)).then().statusCode(422).body("errors[0].code", equalTo("size"));
        String strange = Dsn.of("x", UUID.randomUUID().toString(), "a@staff.example", "failed", "5.1.1");
        report("admin", strange).then().statusCode(404);
        report("officer", strange).then().statusCode(403);
        given().contentType(ContentType.JSON)
                .body("{}")
                .post("/api/bounces")
                .then()
                .statusCode(401);
    }

    private void bounce(String no) {
        // The domain in another case: it is the same address.
        report("admin", Dsn.of("n-" + no, alertOf(no), reader + "@STAFF.example", "failed", "5.1.1"))
                .then()
                .body("result", equalTo("BOUNCED"));
    }

    @Test
    void of_whom_no_address_can_be_held_none_is_released() {
        for (String nobody : new String[] {"%00", "nobody", "x".repeat(3000), "'%20or%201=1--"}) {
            int status = given().auth()
                    .oauth2(Tokens.of("admin"))
                    .contentType(ContentType.JSON)
                    .urlEncodingEnabled(false)
                    .body("{}")
                    .post("/api/bounces/" + nobody + "/release")
                    .statusCode();
            assertEquals(4, status / 100, nobody + " is answered by " + status);
        }
    }

    /** A case of the reader that is due today: mail at once, chat only where mail fails. */
    private String open() {
        String no = casework.number();
        casework.assigned(no, OFFICE, reader);
        casework.timeline(no, OFFICE, TimelineData.due(1, 1, LegalClock.START));
        return no;
    }

    private String mailed() {
        String no = open();
        await().atMost(Duration.ofSeconds(30)).until(() -> count(no, "EMAIL", "SENT") == 1);
        assertEquals(0, count(no, "WORK_CHAT", "SENT"));
        return no;
    }

    private String alertOf(String no) {
        return recorded.rows(no).stream()
                .filter(Recorded.Row::sent)
                .map(row -> row.id().toString())
                .findFirst()
                .orElseThrow();
    }

    private long count(String no, String channel, String state) {
        return recorded.count(
                "select count(*) from delivery d join alert a on a.id = d.alert_id where d.channel = '" + channel
                        + "' and d.state = '" + state + "' and a.kind = 'DUE_TODAY' and a.application_no = :no",
                no);
    }

    private long told() {
        return recorded.count(
                "select count(*) from alert where kind = 'ADDRESS_UNREACHABLE' and recipient = 'admin'"
                        + " and occasion like :no || ':%'",
                reader);
    }

    private Response report(String user, String message) {
        return given().auth()
                .oauth2(Tokens.of(user))
                .contentType(ContentType.JSON)
                .body(json.createObjectNode().put("message", message).toString())
                .post("/api/bounces");
    }

    private Response release(String user) {
        return given().auth()
                .oauth2(Tokens.of(user))
                .contentType(ContentType.JSON)
                .body("{}")
                .post("/api/bounces/" + reader + "/release");
    }
}
