package mingda.intake.front;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import mingda.eventing.ReceivedEvent;
import mingda.intake.event.Schemas;
import mingda.intake.front.Citizen.Submitted;
import mingda.intake.number.ApplicationNumber;
import mingda.intake.number.CodeHash;
import mingda.intake.number.QueryCode;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FollowingTest {

    @Inject
    Casework casework;

    @Inject
    Published published;

    @BeforeEach
    void agencies() {
        casework.agencies();
    }

    @Test
    void the_timeline_of_casework_is_shown_in_the_readers_language() {
        Submitted submitted = Citizen.submit();
        casework.timeline(submitted.applicationNo(), 1, "IN_PROCESS");
        state(submitted, "IN_PROCESS")
                .then()
                .body("replyDueOn", equalTo("2026-12-21"))
                .body("explanation", containsString("2026年12月21日"))
                .body("steps[0].text", equalTo("收到申请"));
        Citizen.with(submitted)
                .header("Accept-Language", "en")
                .get("/api/applications/" + submitted.applicationNo())
                .then()
                .body("explanation", equalTo("Due by 21 December 2026."));
    }

    @Test
    void to_the_applicant_issued_reads_in_process() {
        Submitted submitted = Citizen.submit();
        casework.timeline(submitted.applicationNo(), 1, "FEE_PENDING");
        state(submitted, "FEE_PENDING");
        casework.timeline(submitted.applicationNo(), 2, "ISSUED");
        state(submitted, "IN_PROCESS");
    }

    @Test
    void a_case_registered_by_an_officer_can_be_followed_and_withdrawn() {
        SecureRandom random = new SecureRandom();
        String number =
                ApplicationNumber.issue(LocalDate.of(2026, 11, 20), random).replaceFirst("-1", "-2");
        QueryCode code = QueryCode.issue(random);
        Submitted counter = new Submitted(number, code.text());
        casework.registered(number, CodeHash.of(code, random));
        casework.timeline(number, 1, "IN_PROCESS");
        state(counter, "IN_PROCESS");

        post(counter, "withdrawal", "{\"idLastSix\": \"999999\"}")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/idLastSix"));
        post(counter, "withdrawal", "{\"idLastSix\": \"12345x\", \"reason\": \"已获取\"}")
                .then()
                .statusCode(202)
                .body("receivedAt", containsString("Z"));
        ReceivedEvent event = published.await(number, "withdrawal-requested");
        assertNotNull(event.personal());
        assertEquals("已获取", event.personal().path("reason").asText());
        assertEquals(
                List.of(), Schemas.errors("withdrawal-requested", event.data().put("personal", "a.b.c.d.e")));
        state(counter, "WITHDRAWAL_SENT");
        post(counter, "withdrawal", "{\"idLastSix\": \"12345X\"}")
                .then()
                .statusCode(409)
                .body("article", startsWith("政府信息公开条例"));
        casework.timeline(number, 2, "WITHDRAWN");
        state(counter, "WITHDRAWN");
    }

    @Test
    void a_correction_is_taken_in_while_one_is_awaited() {
        Submitted submitted = Citizen.submit();
        post(submitted, "corrections", "{\"text\": \"更正\"}").then().statusCode(409);
        casework.timeline(submitted.applicationNo(), 1, "IN_CORRECTION");
        state(submitted, "IN_CORRECTION");
        post(submitted, "corrections", "{}").then().statusCode(422).body("errors[0].pointer", equalTo("/text"));
        String attachment = Citizen.with(submitted)
                .multiPart("file", "补正.pdf", CaseworkStandIn.bytes("x"), "application/pdf")
                .multiPart("purpose", "SUPPORTING")
                .post("/api/applications/" + submitted.applicationNo() + "/attachments")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        post(submitted, "corrections", "{\"text\": \"更正\", \"attachments\": [\"" + UUID.randomUUID() + "\"]}")
                .then()
                .statusCode(422);
        post(submitted, "corrections", "{\"text\": \"所需为示例批复\", \"attachments\": [\"" + attachment + "\"]}")
                .then()
                .statusCode(202);

        ReceivedEvent added = published.await(submitted.applicationNo(), "attachment-added");
        assertEquals(List.of(), Schemas.errors("attachment-added", added.data().put("personal", "a.b.c.d.e")));
        ReceivedEvent event = published.await(submitted.applicationNo(), "correction-submitted");
        assertEquals(added.data().at("/file/id"), event.data().at("/files/0/id"));
        assertEquals(
                List.of(), Schemas.errors("correction-submitted", event.data().put("personal", "a.b.c.d.e")));
        state(submitted, "CORRECTION_SENT");
        String correction = event.data().path("correctionId").asText();
        casework.timeline(
                submitted.applicationNo(), 2, "IN_PROCESS", Casework.paper(correction, "CORRECTION", "APPLIED"));
        state(submitted, "IN_PROCESS");
    }

    @Test
    void a_document_is_listed_once_its_bytes_are_held_and_its_first_download_is_told() {
        Submitted submitted = Citizen.submit();
        String documentId = UUID.randomUUID().toString();
        String fileId = UUID.randomUUID().toString();
        byte[] bytes = CaseworkStandIn.bytes(fileId);
        casework.issued(submitted.applicationNo(), documentId, fileId, bytes.length, sha256(bytes));
        ReceivedEvent stored = published.await(submitted.applicationNo(), "file-stored");
        assertEquals(List.of(), Schemas.errors("file-stored", stored.data()));
        Citizen.with(submitted)
                .get("/api/applications/" + submitted.applicationNo())
                .then()
                .body("documents[0].id", equalTo(documentId))
                .body("documents[0].kind", equalTo("REPLY"))
                .body("documents[0].number", equalTo("奉府办公开〔2026〕12号-答"))
                .body("documents[0].files[0].bytes", equalTo(bytes.length));

        String path = "/api/applications/" + submitted.applicationNo() + "/documents/" + documentId;
        Response part = Citizen.with(submitted).header("Range", "bytes=0-8").get(path);
        part.then().statusCode(206).header("Content-Range", "bytes 0-8/" + bytes.length);
        assertArrayEquals(Arrays.copyOf(bytes, 9), part.asByteArray());
        Citizen.with(submitted)
                .header("Range", "bytes=" + bytes.length + "-")
                .get(path)
                .then()
                .statusCode(416);
        Citizen.with(submitted).accept("application/ofd").get(path).then().statusCode(406);
        Citizen.with(submitted).accept("text/plain").get(path).then().statusCode(406);
        given().get(path).then().statusCode(401);
        Citizen.with(Citizen.submit()).get(path).then().statusCode(404);
        assertTrue(
                published.of(submitted.applicationNo(), "document-downloaded").isEmpty());

        for (int i = 0; i < 2; i++) {
            Response whole = Citizen.with(submitted).accept("application/pdf").get(path);
            whole.then().statusCode(200).header("Content-Length", String.valueOf(bytes.length));
            assertArrayEquals(bytes, whole.asByteArray());
        }
        List<ReceivedEvent> downloads = published.await(submitted.applicationNo(), "document-downloaded", 2);
        assertEquals(
                List.of(),
                Schemas.errors("document-downloaded", downloads.getFirst().data()));
        assertTrue(downloads.getFirst().data().path("first").asBoolean());
        assertFalse(downloads.getLast().data().path("first").asBoolean());
    }

    private static Response state(Submitted submitted, String expected) {
        String path = "/api/applications/" + submitted.applicationNo();
        return Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> Citizen.with(submitted).get(path), response -> expected.equals(response.path("state")));
    }

    private static Response post(Submitted submitted, String what, String body) {
        return Citizen.with(submitted)
                .contentType("application/json")
                .body(body)
                .post("/api/applications/" + submitted.applicationNo() + "/" + what);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
