package mingda.intake.front;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The limit of public calls is a setting: it holds without a restart, for programs and for people. */
@QuarkusTest
class PublicRateTest {

    @Inject
    Casework casework;

    @AfterEach
    void asBefore() {
        casework.publicRate(200);
        await().pollDelay(Duration.ofSeconds(1))
                .atMost(Duration.ofSeconds(60))
                .until(() -> refusal("application/json", 20) == null);
    }

    @Test
    void above_the_rate_that_the_supervising_department_set_calls_are_refused_with_a_time_to_wait() {
        casework.agencies();
        casework.publicRate(3);
        await().atMost(Duration.ofSeconds(60)).until(() -> refusal("application/json", 20) != null);
        Response problem = java.util.Objects.requireNonNull(refusal("application/json", 20));
        problem.then()
                .statusCode(429)
                .header("Retry-After", "1")
                .contentType(containsString("application/problem+json"));
        Response page = java.util.Objects.requireNonNull(refusal("text/html", 20));
        page.then().statusCode(429).header("Retry-After", "1").contentType(containsString("text/html"));
    }

    private static @org.jspecify.annotations.Nullable Response refusal(String accept, int calls) {
        for (int i = 0; i < calls; i++) {
            Response answer = given().accept(accept).get(accept.equals("text/html") ? "/guide" : "/api/agencies");
            if (answer.statusCode() == 429) {
                return answer;
            }
        }
        return null;
    }
}
