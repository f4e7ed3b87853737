package mingda.casework.access;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import mingda.casework.support.CaseworkTest;
import mingda.casework.support.LegalToday;
import mingda.eventing.scope.Scope;
import mingda.eventing.scope.Scopes;
import mingda.eventing.scope.Sql;
import mingda.stack.Tokens;
import org.junit.jupiter.api.Test;

/** The same wish sent twice takes effect once. */
@CaseworkTest
class RepeatedRequestsTest {

    private static final String LETTER = """
            {"agencyCode":"fengxian-office","channel":"COUNTER","submittedOn":"%s",
             "applicant":{"kind":"NATURAL_PERSON","name":"重发人%s"},"request":{"title":"某文件"}}""";

    @Inject
    Scopes scopes;

    @Inject
    Sql sql;

    @Test
    void a_registration_repeated_under_its_key_is_one_case_and_the_same_answer_byte_for_byte() {
        String key = UUID.randomUUID().toString();
        Response first = register("officer", key, "甲");
        Response again = register("officer", key, "甲");
        first.then().statusCode(201);
        again.then().statusCode(201).header("Location", endsWith(first.path("id")));
        assertArrayEquals(first.asByteArray(), again.asByteArray());
        assertEquals(first.header("ETag"), again.header("ETag"));
        register("officer", key, "乙").then().statusCode(422).body("type", endsWith(":idempotency-key-reused"));
    }

    @Test
    void the_key_is_the_callers_own_and_of_its_address() {
        String key = UUID.randomUUID().toString();
        Response mine = register("officer", key, "丙");
        Response colleagues = register("deputy", key, "丙");
        assertNotEquals(mine.<String>path("id"), colleagues.path("id"));
        as("officer", key)
                .body("{\"text\":\"同一键，另一地址\"}")
                .post("/api/cases/" + mine.path("id") + "/notes")
                .then()
                .statusCode(201);
    }

    @Test
    void what_was_refused_may_be_corrected_under_the_same_key() {
        String key = UUID.randomUUID().toString();
        as("officer", key)
                .body("{\"channel\":\"MOON\"}")
                .post("/api/cases")
                .then()
                .statusCode(422);
        register("officer", key, "丁").then().statusCode(201);
    }

    @Test
    void a_note_sent_twenty_times_at_once_is_written_once() throws InterruptedException, ExecutionException {
        String id = register("officer", UUID.randomUUID().toString(), "戊").path("id");
        String key = UUID.randomUUID().toString();
        List<Callable<Integer>> calls = IntStream.range(0, 20)
                .mapToObj(i -> (Callable<Integer>) () -> as("officer", key)
                        .body("{\"text\":\"连点二十次\"}")
                        .post("/api/cases/" + id + "/notes")
                        .statusCode())
                .toList();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (Future<Integer> answer : threads.invokeAll(calls)) {
                assertTrue(List.of(201, 409).contains(answer.get()), "answered " + answer.get());
            }
        }
        List<String> texts = as("officer", UUID.randomUUID().toString())
                .get("/api/cases/" + id)
                .path("journal.findAll { it.type == 'NOTE' }.text");
        assertEquals(List.of("连点二十次"), texts);
    }

    @Test
    void what_is_kept_cannot_be_read_and_a_key_has_a_length() {
        register("officer", "readable-" + UUID.randomUUID(), "己").then().statusCode(201);
        long readable = scopes.call(
                Scope.background(),
                () -> sql.number(
                        "select count(*) from answered_request where sealed like '%重发人%' or sealed like '%query%'"));
        assertEquals(0, readable);
        register("officer", "k".repeat(201), "庚").then().statusCode(400).body("errors.code[0]", equalTo("key"));
    }

    private static Response register(String user, String key, String name) {
        return as(user, key).body(LETTER.formatted(LegalToday.TODAY, name)).post("/api/cases");
    }

    private static io.restassured.specification.RequestSpecification as(String user, String key) {
        return given().auth()
                .oauth2(Tokens.of(user))
                .contentType("application/json")
                .header("Idempotency-Key", key);
    }
}
