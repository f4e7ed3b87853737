package mingda.eventing.away;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.oneOf;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import mingda.eventing.Outbox;
import mingda.eventing.OutgoingEvent;
import mingda.eventing.scope.Scope;
import mingda.eventing.scope.Scopes;
import mingda.eventing.scope.Sql;
import org.junit.jupiter.api.Test;

/** The service with Kafka and Keycloak away from the start. */
@QuarkusTest
@TestProfile(OthersAwayTest.Away.class)
class OthersAwayTest {

    /** Nothing listens on these addresses. */
    public static class Away implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "kafka.bootstrap.servers", "no-such-host.invalid:9092",
                    "quarkus.oidc.auth-server-url", "http://127.0.0.1:1/realms/mingda",
                    "quarkus.oidc-client.auth-server-url", "http://127.0.0.1:1/realms/mingda");
        }
    }

    @Inject
    Scopes scopes;

    @Inject
    Outbox outbox;

    @Inject
    Sql sql;

    @Test
    void itIsReadyAndServesThePublic() {
        given().get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"));
        given().get("/probe/list").then().statusCode(200);
        given().get("/problems").then().statusCode(200);
    }

    @Test
    void whoMustSignInIsToldSoAndNeverSeesAFault() {
        given().get("/probe/staff").then().statusCode(401);
        given().auth()
                .oauth2("eyJhbGciOiJSUzI1NiIsImtpZCI6ImsifQ.e30.AAAA")
                .get("/probe/staff")
                .then()
                .statusCode(oneOf(401, 503))
                .contentType("application/problem+json");
    }

    @Test
    void eventsWaitWithoutBlame() throws InterruptedException {
        UUID id = scopes.call(
                Scope.background(),
                () -> outbox.publish(new OutgoingEvent(
                        "mingda.casework.case",
                        "away",
                        "probe-happened",
                        new ObjectMapper().createObjectNode(),
                        null)));
        Thread.sleep(3000);
        assertEquals(1, scopes.call(Scope.background(), () -> sql.number("""
                                select count(*) from outbox_event
                                where id = ? and published_at is null and attempts = 0 and blocked_at is null""", id)));
    }
}
