package mingda.intake.front;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
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

    @Inject
    Published published;

    private Citizen.Submitted submitted = new Citizen.Submitted("", "");
    private int withdrawals;

    @BeforeEach
    void submit() {
        casework.agencies();
        submitted = Citizen.submit();
    }

    @Test
    void a_withdrawal_that_came_after_the_reply_is_told_to_be_late() {
        String withdrawal = withdraw();
        casework.timeline(submitted.applicationNo(), 1, "REPLIED", Casework.refused(withdrawal, "LATE"));
        state("REPLIED").then().body("withdrawalRefused", equalTo("LATE"));
    }

    @Test
    void a_withdrawal_that_must_be_signed_is_told_so_and_the_case_goes_on() {
        String withdrawal = withdraw();
        casework.timeline(submitted.applicationNo(), 1, "IN_PROCESS", Casework.refused(withdrawal, "UNSIGNED"));
        state("IN_PROCESS").then().body("withdrawalRefused", equalTo("UNSIGNED"));
    }

    @Test
    void an_accepted_withdrawal_refuses_nothing() {
        String withdrawal = withdraw();
        casework.timeline(
                submitted.applicationNo(), 1, "WITHDRAWN", Casework.paper(withdrawal, "WITHDRAWAL", "APPLIED"));
        state("WITHDRAWN").then().body("withdrawalRefused", nullValue());
    }

    /** Whatever else moves the case meanwhile, the paper is on its way until casework names it. */
    @Test
    void a_withdrawal_stays_on_its_way_while_other_things_happen_to_the_case() {
        String withdrawal = withdraw();
        casework.timeline(
                submitted.applicationNo(),
                1,
                "IN_PROCESS",
                Casework.refused(UUID.randomUUID().toString(), "LATE"));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> state("WITHDRAWAL_SENT").then().body("replyDueOn", equalTo("2026-12-21")));
        casework.timeline(submitted.applicationNo(), 2, "IN_PROCESS", Casework.refused(withdrawal, "UNSIGNED"));
        state("IN_PROCESS").then().body("withdrawalRefused", equalTo("UNSIGNED"));
        withdraw();
    }

    @Test
    void an_application_that_stays_without_a_case_is_counted_until_it_has_one() {
        await().pollDelay(Duration.ofSeconds(4)).atMost(Duration.ofSeconds(30)).until(() -> unregistered() >= 1);
        double before = unregistered();
        casework.timeline(submitted.applicationNo(), 1, "IN_PROCESS");
        await().atMost(Duration.ofSeconds(60)).until(() -> unregistered() < before);
    }

    /** Hands a withdrawal in; the id under which casework will tell what became of it. */
    private String withdraw() {
        Citizen.with(submitted)
                .contentType("application/json")
                .body("{\"idLastSix\": \"" + Citizen.ID_NUMBER.substring(12) + "\"}")
                .post("/api/applications/" + submitted.applicationNo() + "/withdrawal")
                .then()
                .statusCode(202);
        state("WITHDRAWAL_SENT");
        return published
                .await(submitted.applicationNo(), "withdrawal-requested", ++withdrawals)
                .getLast()
                .data()
                .path("withdrawalId")
                .asText();
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
