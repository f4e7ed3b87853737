package mingda.intake.front;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Idempotency-Key on what an applicant hands in later: not demanded, and kept to when given. */
@QuarkusTest
class RepeatedCallsTest {

    @Inject
    Casework casework;

    @Inject
    Published published;

    private Citizen.Submitted submitted = new Citizen.Submitted("", "");
    private final String key = UUID.randomUUID().toString();

    @BeforeEach
    void submit() {
        casework.agencies();
        submitted = Citizen.submit();
    }

    @Test
    void a_correction_sent_twice_is_one_and_another_text_under_its_key_is_refused() {
        casework.timeline(submitted.applicationNo(), 1, "IN_CORRECTION");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> post("corrections", null, "{\"text\": \"\"}").statusCode() == 422
                        && Citizen.with(submitted)
                                .get("/api/applications/" + submitted.applicationNo())
                                .asString()
                                .contains("IN_CORRECTION"));
        Response first = post("corrections", key, "{\"text\": \"所需为示例\"}");
        first.then().statusCode(202);
        Response again = post("corrections", key, "{ \"text\":\"所需为示例\" }");
        again.then().statusCode(202);
        assertEquals(first.asString(), again.asString());
        post("corrections", key, "{\"text\": \"别的\"}")
                .then()
                .statusCode(422)
                .body("type", containsString("key-reused"));
        assertEquals(
                1,
                published
                        .await(submitted.applicationNo(), "correction-submitted", 1)
                        .size());
    }

    @Test
    void a_withdrawal_sent_again_is_answered_as_before_and_a_further_one_is_refused() {
        String body = "{\"idLastSix\": \"" + Citizen.ID_NUMBER.substring(12) + "\"}";
        String first =
                post("withdrawal", key, body).then().statusCode(202).extract().asString();
        assertEquals(
                first,
                post("withdrawal", key, body).then().statusCode(202).extract().asString());
        post("withdrawal", UUID.randomUUID().toString(), body).then().statusCode(409);
        post("withdrawal", "not a key", body).then().statusCode(400);
    }

    @Test
    void an_attachment_sent_twice_is_one_and_another_file_under_its_key_is_refused() {
        String first =
                attach(key, "%PDF-1.7 one").then().statusCode(201).extract().asString();
        assertEquals(
                first,
                attach(key, "%PDF-1.7 one").then().statusCode(201).extract().asString());
        attach(key, "%PDF-1.7 two").then().statusCode(422);
        assertNotEquals(
                first,
                attach(null, "%PDF-1.7 one").then().statusCode(201).extract().asString());
        assertEquals(
                2,
                published
                        .await(submitted.applicationNo(), "attachment-added", 2)
                        .size());
    }

    private Response post(String what, @org.jspecify.annotations.Nullable String idempotencyKey, String body) {
        var request = Citizen.with(submitted).contentType("application/json").body(body);
        return (idempotencyKey == null ? request : request.header("Idempotency-Key", idempotencyKey))
                .post("/api/applications/" + submitted.applicationNo() + "/" + what);
    }

    private Response attach(@org.jspecify.annotations.Nullable String idempotencyKey, String bytes) {
        var request = given().header("X-Query-Code", submitted.queryCode())
                .multiPart("file", "a.pdf", bytes.getBytes(StandardCharsets.US_ASCII), "application/pdf")
                .multiPart("purpose", "SUPPORTING");
        return (idempotencyKey == null ? request : request.header("Idempotency-Key", idempotencyKey))
                .post("/api/applications/" + submitted.applicationNo() + "/attachments");
    }
}
