package mingda.eventing.events;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.regex.Pattern;
import mingda.eventing.id.Ids;
import mingda.eventing.scope.Scope;
import mingda.eventing.scope.Scopes;
import mingda.eventing.scope.Sql;
import mingda.stack.Tokens;
import org.junit.jupiter.api.Test;

/** What those who run the service see of its events. */
@QuarkusTest
class OperationsTest {

    private static final Duration SOON = Duration.ofSeconds(40);

    @Inject
    Publisher publisher;

    @Inject
    Scopes scopes;

    @Inject
    Sql sql;

    @Test
    void aBlockedKeyIsMeasuredWithItsDepthAndAge() {
        var key = "measured-" + Ids.next();
        var large = publisher.publish(key, 2_000_000);
        try {
            await().atMost(SOON).untilAsserted(() -> {
                assertTrue(metric("mingda_outbox_blocked_keys") >= 1);
                assertTrue(metric("mingda_outbox_depth_events") >= 1);
                assertTrue(metric("mingda_outbox_age_seconds") >= 1);
                assertTrue(metric("mingda_inbox_lag_records\\{topic=\"[^\"]+\"}") >= 0);
                assertTrue(metric("mingda_inbox_parked_keys") >= 0);
            });
        } finally {
            scopes.run(Scope.background(), () -> sql.update("delete from outbox_event where id = ?", large));
        }
    }

    private static double metric(String name) {
        var text = given().get("/q/metrics").then().statusCode(200).extract().asString();
        var line = Pattern.compile("^" + name + " (\\S+)$", Pattern.MULTILINE).matcher(text);
        assertTrue(line.find(), "no metric " + name);
        return Double.parseDouble(line.group(1));
    }

    @Test
    void onlyAdministratorsSeeWhatIsBlocked() {
        given().get("/api/operations/blocked").then().statusCode(401);
        given().auth()
                .oauth2(Tokens.of("officer"))
                .get("/api/operations/blocked")
                .then()
                .statusCode(403);
        given().auth()
                .oauth2("not.a.token")
                .get("/api/operations/blocked")
                .then()
                .statusCode(401);
    }

    @Test
    void unknownAndForbiddenDocumentsAreNotFound() {
        given().get("/events/probe-happened.v1.schema.json").then().statusCode(200);
        given().get("/events/..%2fapplication.properties").then().statusCode(404);
        given().get("/events/none.v1.schema.json").then().statusCode(404);
    }
}
