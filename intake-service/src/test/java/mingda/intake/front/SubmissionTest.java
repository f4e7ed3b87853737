package mingda.intake.front;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import mingda.eventing.ReceivedEvent;
import mingda.eventing.time.Zones;
import mingda.intake.event.Schemas;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SubmissionTest {

    @Inject
    Casework casework;

    @Inject
    Published published;

    @BeforeEach
    void agencies() {
        casework.agencies();
    }

    @Test
    void an_application_is_accepted_and_announced_with_its_personal_part_encrypted() {
        Response answer = Citizen.submit(UUID.randomUUID().toString(), Citizen.application());

        answer.then()
                .statusCode(201)
                .body("applicationNo", matchesPattern("\\d{8}-1[0-9A-HJKMNP-TV-Z]{7}"))
                .body("queryCode", matchesPattern("[0-9A-HJKMNP-TV-Z]{10}"));
        Instant submittedAt = Instant.parse(answer.jsonPath().getString("submittedAt"));
        assertEquals(
                LocalDate.ofInstant(submittedAt, Zones.SHANGHAI).toString(),
                answer.jsonPath().getString("receivedOn"));

        ReceivedEvent event = published.await(answer.jsonPath().getString("applicationNo"), "application-submitted");
        assertEquals(1, event.sequence());
        assertEquals(submittedAt.toString(), event.data().path("submittedAt").asText());
        assertTrue(!event.data().toString().contains(Citizen.NAME));
        assertNotNull(event.personal());
        assertEquals(Citizen.NAME, event.personal().at("/applicant/name").asText());
        assertEquals("NATURAL_PERSON", event.personal().at("/applicant/kind").asText());
        assertEquals(
                List.of(), Schemas.errors("application-submitted", event.data().put("personal", "a.b.c.d.e")));
    }

    @Test
    void the_same_key_and_body_get_the_first_answer_byte_for_byte() {
        String key = UUID.randomUUID().toString();
        String body = Citizen.application();
        String first =
                Citizen.submit(key, body).then().statusCode(201).extract().asString();

        assertEquals(
                first,
                Citizen.submit(key, body).then().statusCode(201).extract().asString());
        assertEquals(
                first,
                Citizen.submit(key, body.replace("\n", " "))
                        .then()
                        .statusCode(201)
                        .extract()
                        .asString());
    }

    @Test
    void the_same_key_with_another_body_is_refused() {
        String key = UUID.randomUUID().toString();
        Citizen.submit(key, Citizen.application()).then().statusCode(201);

        Citizen.submit(key, Citizen.application())
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:mingda:problem:key-reused"));
    }

    @Test
    void a_refused_body_does_not_use_up_the_key() {
        String key = UUID.randomUUID().toString();
        Citizen.submit(key, "{}").then().statusCode(422).body("errors.pointer", hasItem("/agencyCode"));
        Citizen.submit(key, Citizen.application()).then().statusCode(201);
    }

    @Test
    void without_a_key_nothing_is_accepted() {
        given().contentType("application/json")
                .body(Citizen.application())
                .post("/api/applications")
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:mingda:problem:key-required"));
    }

    @Test
    void many_at_once_with_one_key_are_one_application()
            throws InterruptedException, java.util.concurrent.ExecutionException {
        String key = UUID.randomUUID().toString();
        String body = Citizen.application();
        Set<String> answers = new HashSet<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(8)) {
            List<Callable<Response>> calls = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                calls.add(() -> Citizen.submit(key, body));
            }
            for (var future : pool.invokeAll(calls)) {
                Response response = future.get();
                assertTrue(Set.of(201, 409).contains(response.statusCode()), "status " + response.statusCode());
                if (response.statusCode() == 201) {
                    answers.add(response.asString());
                }
            }
        }
        assertEquals(1, answers.size());
    }

    @Test
    void lesson_19_the_same_content_under_another_key_is_a_new_application_and_flagged() {
        String body = Citizen.application();
        String first = Citizen.submit("a-" + UUID.randomUUID(), body).jsonPath().getString("applicationNo");
        String second =
                Citizen.submit("b-" + UUID.randomUUID(), body).jsonPath().getString("applicationNo");

        assertNotEquals(first, second);
        assertEquals(
                first,
                published
                        .await(second, "application-submitted")
                        .data()
                        .path("possibleRepeatOf")
                        .asText());
        assertTrue(published
                .await(first, "application-submitted")
                .data()
                .path("possibleRepeatOf")
                .isMissingNode());
    }

    @Test
    void where_the_agency_confirms_receipt_no_day_is_promised() {
        Citizen.submit(UUID.randomUUID().toString(), Citizen.application("confirming", "示例 " + UUID.randomUUID()))
                .then()
                .statusCode(201)
                .body("receivedOn", nullValue());
    }

    @Test
    void only_agencies_that_accept_applications_are_listed() {
        given().get("/api/agencies")
                .then()
                .statusCode(200)
                .body("code", hasItem("fengxian-office"))
                .body("code", not(hasItem("closed")))
                .body("find { it.code == 'fengxian-office' }.guide", equalTo("请在办公时间来电。"));
        given().header("Accept-Language", "en")
                .get("/api/agencies")
                .then()
                .body("find { it.code == 'fengxian-office' }.guide", equalTo("Call in office hours."));
    }

    @Test
    void with_the_agencies_received_the_service_is_ready() {
        given().get("/q/health/ready").then().statusCode(200);
    }
}
