package mingda.intake.front;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** A mail server that takes the call and then says nothing: nobody waits for it, and no message is lost. */
@QuarkusTest
@TestProfile(MailAwayTest.Silent.class)
class MailAwayTest {

    /** Mail goes through the door. */
    public static class Silent implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "mingda.intake.mail.port",
                    Integer.toString(MailDoor.DOOR.port()),
                    "mingda.intake.mail.timeout",
                    "1s");
        }
    }

    @Inject
    Casework casework;

    @Inject
    @ConfigProperty(name = "MINGDA_MAIL_URL")
    String mails;

    @Inject
    @ConfigProperty(name = "MINGDA_SMTP_PORT")
    int smtp;

    @Test
    void a_lost_code_is_answered_at_once_and_sent_when_the_server_speaks_again() {
        casework.agencies();
        Citizen.Submitted submitted = Citizen.submit();
        Browser browser = new Browser("zh");
        browser.get("/track/code");
        long before = System.nanoTime();
        browser.post("/track/code", Map.of("applicationNo", submitted.applicationNo(), "emailOnFile", Citizen.EMAIL))
                .then()
                .statusCode(200);
        assertTrue(Duration.ofNanos(System.nanoTime() - before).toSeconds() < 5, "the page waited for the mail");
        await().atMost(Duration.ofSeconds(60)).until(() -> MailDoor.DOOR.knocks() >= 2);

        MailDoor.DOOR.open(smtp);
        await().atMost(Duration.ofSeconds(90))
                .until(() -> given().get(mails + "/api/messages").jsonPath().getList("text", String.class).stream()
                        .anyMatch(text -> text.contains("新的查询码") && text.contains(submitted.applicationNo())));
    }
}
