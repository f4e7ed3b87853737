package mingda.notify.events;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import mingda.notify.support.NotifyTest;
import org.junit.jupiter.api.Test;

@NotifyTest
class OpenApiTest {

    @Inject
    ObjectMapper json;

    @Test
    void every_call_of_the_messenger_is_described_with_its_refusals() throws IOException {
        JsonNode paths = json.readTree(given().get("/q/openapi?format=json")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asByteArray())
                .path("paths");
        for (String path : List.of(
                "/api/alerts",
                "/api/alerts/stream",
                "/api/alerts/{id}/acknowledgement",
                "/api/agencies/{code}/tiers",
                "/api/agencies/{code}/tiers/history",
                "/api/deliveries",
                "/api/deliveries/{id}/resend",
                "/api/alerts/{id}/snooze",
                "/api/alerts/{id}/handover",
                "/api/preferences",
                "/api/bounces",
                "/api/bounces/{username}/release",
                "/api/urgings",
                "/api/urgings/{id}/reply")) {
            assertTrue(paths.has(path), path);
            paths.path(path).forEach(call -> {
                assertFalse(call.path("summary").asText().isEmpty(), path);
                assertFalse(call.path("description").asText().isEmpty(), path);
                assertTrue(call.path("responses").has("401"), path);
                call.path("parameters")
                        .forEach(p ->
                                assertFalse(p.path("description").asText().isEmpty(), path + " " + p.path("name")));
            });
        }
    }

    @Test
    void the_service_is_ready_and_measured() {
        given().get("/q/health/ready").then().statusCode(200);
        String metrics =
                given().get("/q/metrics").then().statusCode(200).extract().asString();
        assertTrue(metrics.contains("mingda_notify_streams"));
        assertTrue(metrics.contains("mingda_notify_mails_waiting"));
    }
}
