package mingda.intake.front;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is on its way to casework shows as such until casework has answered, and its silence is counted. */
@QuarkusTest
class AnswersFromCaseworkTest {

    private static final Pattern UNREGISTERED =
            Pattern.compile("(?m)^mingda_intake_unregistered_applications\\S* ([0-9.]+)");

    @Inject
    Casework casework;

    private Citizen.Submitted submitted = new Citizen.Submitted("", "");

    @BeforeEach
    void submit() {
        casework.agencies();
        submitted = Citizen.submit();
    }

    @Test
    void a_withdrawal_that_came_after_the_reply_is_told_to_be_late() {
        withdraw();
        casework.timeline(submitted.applicationNo(), 1, "REPLIED", "撤回未获接受");
        state("REPLIED").then().body("withdrawalRefused", equalTo("LATE"));
    }

    @Test
    void a_withdrawal_that_must_be_signed_is_told_so_and_the_case_goes_on() {
        withdraw();
        casework.timeline(submitted.applicationNo(), 1, "IN_PROCESS", "撤回未获接受");
        state("IN_PROCESS").then().body("withdrawalRefused", equalTo("UNSIGNED"));
    }

    @Test
    void an_accepted_withdrawal_refuses_nothing() {
        withdraw();
        casework.timeline(submitted.applicationNo(), 1, "WITHDRAWN", "申请人撤回申请");
        state("WITHDRAWN").then().body("withdrawalRefused", nullValue());
    }

    @Test
    void an_application_that_stays_without_a_case_is_counted_until_it_has_one() {
        await().pollDelay(Duration.ofSeconds(4)).atMost(Duration.ofSeconds(30)).until(() -> unregistered() >= 1);
        double before = unregistered();
        casework.timeline(submitted.applicationNo(), 1, "IN_PROCESS");
        await().atMost(Duration.ofSeconds(60)).until(() -> unregistered() < before);
    }

    private void withdraw() {
        Citizen.with(submitted)
                .contentType("application/json")
                .body("{\"idLastSix\": \"" + Citizen.ID_NUMBER.substring(12) + "\"}")
                .post("/api/applications/" + submitted.applicationNo() + "/withdrawal")
                .then()
                .statusCode(202);
        state("WITHDRAWAL_SENT");
    }

    private io.restassured.response.Response state(String state) {
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> Citizen.with(submitted).get("/api/applications/" + submitted.applicationNo()),
                        answer -> state.equals(answer.jsonPath().getString("state")));
    }

    private static double unregistered() {
        Matcher matcher = UNREGISTERED.matcher(given().get("/q/metrics").asString());
        assertTrue(matcher.find(), "no metric");
        return Double.parseDouble(matcher.group(1));
    }
}
