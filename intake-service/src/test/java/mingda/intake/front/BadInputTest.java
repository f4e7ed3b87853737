package mingda.intake.front;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever comes in: a problem document with the right status, never a 5xx. */
@QuarkusTest
class BadInputTest {

    private static final byte[] PDF = "%PDF-1.7\n1 0 obj\n".getBytes(StandardCharsets.US_ASCII);

    @Inject
    Casework casework;

    @BeforeEach
    void agencies() {
        casework.agencies();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "null",
                "7",
                "\"text\"",
                "{\"agencyCode\": 7}",
                "{\"agencyCode\": \"fengxian-office\", \"applicant\": []}",
                "{\"agencyCode\": \"fengxian-office\", \"applicant\": {\"kind\": \"ROBOT\"}}",
                "{\"agencyCode\": \"nowhere\", \"applicant\": {\"kind\": {}}, \"request\": 1, \"carrier\": []}",
                "{\"agencyCode\": \"fengxian-office\", \"coApplicants\": [1, null, {}]}",
                "{\"agencyCode\": \"a\\u0000b\", \"agent\": {\"kind\": true}}"
            })
    void wrong_facts_are_422(String body) {
        problem(Citizen.submit(UUID.randomUUID().toString(), body), 422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{\"agencyCode\":", "not json", "{\"a\":1}}", "\u0001"})
    void broken_json_is_400(String body) {
        problem(Citizen.submit(UUID.randomUUID().toString(), body), 400);
    }

    @Test
    void strings_of_one_megabyte_are_refused() {
        String body = Citizen.application("fengxian-office", "长".repeat(1 << 20));
        assertEquals(413, Citizen.submit(UUID.randomUUID().toString(), body).statusCode());
        problem(
                Citizen.submit(
                        UUID.randomUUID().toString(), Citizen.application("fengxian-office", "a".repeat(900_000))),
                422);
    }

    @Test
    void half_a_surrogate_pair_is_refused() {
        String body = Citizen.application().replace("示例描述", "\\ud83d");
        int status = Citizen.submit(UUID.randomUUID().toString(), body).statusCode();
        assertEquals(422, status);
    }

    @Test
    void a_wrong_content_type_is_415() {
        problem(
                given().header("Idempotency-Key", "k")
                        .contentType("text/plain")
                        .body("{}")
                        .post("/api/applications"),
                415);
    }

    @Test
    void a_key_with_blanks_or_without_end_is_400() {
        problem(Citizen.submit("two words", Citizen.application()), 400);
        problem(Citizen.submit("k".repeat(201), Citizen.application()), 400);
    }

    @ParameterizedTest
    @CsvSource({
        "GET,/api/nothing,404",
        "PUT,/api/applications,405",
        "GET,/api/applications/20261123-1ZZZZZZZ,401",
        "POST,/api/applications/20261123-1ZZZZZZZ/withdrawal,415"
    })
    void wrong_addresses_and_methods_are_problems(String method, String path, int status) {
        problem(given().request(method, path), status);
    }

    @Test
    void an_executable_named_pdf_is_refused() {
        Citizen.Submitted submitted = Citizen.submit();
        problem(upload(submitted, new byte[] {'M', 'Z', (byte) 0x90, 0, 3}, "SUPPORTING"), 422);
        problem(upload(submitted, "#!/bin/sh\n".getBytes(StandardCharsets.US_ASCII), "SUPPORTING"), 422);
        problem(upload(submitted, PDF, "PLEASURE"), 422);
        problem(upload(submitted, new byte[0], "SUPPORTING"), 422);
    }

    @Test
    void files_above_twenty_megabytes_are_413() {
        Citizen.Submitted submitted = Citizen.submit();
        problem(upload(submitted, pdf(21 << 20), "SUPPORTING"), 413);
        problem(upload(submitted, pdf(30 << 20), "SUPPORTING"), 413);
    }

    @Test
    void the_eleventh_file_is_refused() {
        Citizen.Submitted submitted = Citizen.submit();
        for (int i = 0; i < 10; i++) {
            upload(submitted, PDF, "SUPPORTING").then().statusCode(201).body("mediaType", equalTo("application/pdf"));
        }
        problem(upload(submitted, PDF, "SUPPORTING"), 413);
    }

    @Test
    void uploads_need_the_code() {
        Citizen.Submitted submitted = Citizen.submit();
        problem(upload(new Citizen.Submitted(submitted.applicationNo(), "0000000000"), PDF, "SUPPORTING"), 404);
    }

    @Test
    void problems_speak_the_readers_language_and_explain_themselves() {
        given().header("Accept-Language", "en")
                .get("/api/applications/20261123-1ZZZZZZZ")
                .then()
                .statusCode(401)
                .body("title", equalTo("A query code is needed"));
        given().get("/api/applications/20261123-1ZZZZZZZ").then().body("title", equalTo("需要查询码"));
        given().get("/problems/code-required").then().statusCode(200);
    }

    /** As a stream: from an array REST Assured would make a text for its log first, a second for every few megabytes. */
    private static Response upload(Citizen.Submitted submitted, byte[] content, String purpose) {
        return Citizen.with(submitted)
                .multiPart("file", "scan.pdf", new ByteArrayInputStream(content), "application/pdf")
                .multiPart("purpose", purpose)
                .post("/api/applications/" + submitted.applicationNo() + "/attachments");
    }

    private static byte[] pdf(int length) {
        byte[] file = new byte[length];
        System.arraycopy(PDF, 0, file, 0, PDF.length);
        return file;
    }

    private static void problem(Response response, int status) {
        response.then()
                .statusCode(status)
                .contentType(startsWith("application/problem+json"))
                .body("type", startsWith("urn:mingda:problem:"))
                .body("status", equalTo(status));
    }
}
