package mingda.casework.preview;

import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;

import io.restassured.response.Response;
import java.util.stream.IntStream;
import mingda.casework.support.CaseworkTest;
import mingda.stack.Tokens;
import org.junit.jupiter.api.Test;

/** The calculators answer so many calls in a second as the 主管部门 has set, and say when to come again. */
@CaseworkTest
class PublicCallsTest {

    @Test
    void calls_above_the_rate_are_told_to_come_again() {
        set(2);
        try {
            await().atMost(20, SECONDS).until(() -> burst(20) > 0);
            IntStream.range(0, 5).forEach(i -> fee());
            fee().then().statusCode(429).header("Retry-After", "1").body("type", endsWith(":too-many-requests"));
        } finally {
            set(200);
        }
        await().atMost(20, SECONDS).until(() -> burst(20) == 0);
    }

    private static long burst(int calls) {
        return IntStream.range(0, calls).filter(i -> fee().statusCode() == 429).count();
    }

    private static Response fee() {
        return given().contentType("application/json")
                .body("{\"tariff\":\"PER_PAGE\",\"pages\":3}")
                .post("/api/fees/preview");
    }

    private static void set(int rate) {
        given().auth()
                .oauth2(Tokens.of("admin"))
                .contentType("application/json")
                .body("{\"publicRate\":" + rate + "}")
                .put("/api/agencies/fengxian-office/settings")
                .then()
                .statusCode(200);
    }
}
