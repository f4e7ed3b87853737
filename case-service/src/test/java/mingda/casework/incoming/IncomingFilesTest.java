package mingda.casework.incoming;

import static io.restassured.RestAssured.given;
import static mingda.casework.support.SomeCases.as;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.UUID;
import mingda.casework.casefile.CaseFiles;
import mingda.casework.support.CaseworkTest;
import mingda.eventing.ReceivedEvent;
import mingda.eventing.id.Ids;
import mingda.eventing.scope.Scope;
import mingda.eventing.scope.Scopes;
import mingda.eventing.scope.Sql;
import org.junit.jupiter.api.Test;

/** Officers see what was handed in on the portal, and get the files once they were fetched from there. */
@CaseworkTest
class IncomingFilesTest {

    private static final byte[] PROOF = bytes(700_000);

    @Inject
    ApplicationEvents events;

    @Inject
    CaseFiles cases;

    @Inject
    Scopes scopes;

    @Inject
    Sql sql;

    @Inject
    ObjectMapper json;

    @Test
    void a_file_of_the_portal_is_listed_at_once_and_downloaded_when_it_was_fetched() throws IOException {
        String id = aCase("20261120-1AAAAACA");
        UUID file = attach("20261120-1AAAAACA", "IDENTITY_PROOF", "身份证 正面.pdf", sha256(PROOF));
        as("officer")
                .get("/api/cases/{id}/incoming", id)
                .then()
                .statusCode(200)
                .body("total", is(1))
                .body("items[0].id", equalTo(file.toString()))
                .body("items[0].purpose", equalTo("IDENTITY_PROOF"))
                .body("items[0].name", equalTo("身份证 正面.pdf"))
                .body("items[0].mediaType", equalTo("application/pdf"))
                .body("items[0].bytes", is(PROOF.length))
                .body("items[0].addedAt", equalTo("2026-11-23T02:00:00Z"))
                .body("items[0].from", equalTo("APPLICANT"))
                .body("items[0].addedBy", nullValue());
        as("officer")
                .get(path(id, file))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:mingda:problem:incoming-file-not-here"));
        try (Portal portal = new Portal(PROOF)) {
            fetchFrom(portal, file);
            awaitState(id, "HELD");
            assertEquals("Bearer", portal.token().split(" ", -1)[0]);
        }
        as("officer").get("/api/cases/{id}/incoming", id).then().body("items[0].received", is(PROOF.length));
        byte[] whole = as("officer")
                .get(path(id, file))
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .header(
                        "Content-Disposition",
                        equalTo("attachment; filename*=UTF-8''%E8%BA%AB%E4%BB%BD%E8%AF%81%20%E6%AD%A3%E9%9D%A2.pdf"))
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("ETag", equalTo('"' + sha256(PROOF) + '"'))
                .extract()
                .asByteArray();
        assertArrayEquals(PROOF, whole);
        byte[] part = as("supervisor")
                .header("Range", "bytes=600000-600009")
                .get(path(id, file))
                .then()
                .statusCode(206)
                .header("Content-Range", equalTo("bytes 600000-600009/700000"))
                .extract()
                .asByteArray();
        assertArrayEquals(Arrays.copyOfRange(PROOF, 600_000, 600_010), part);
        as("officer")
                .header("Range", "bytes=700000-")
                .get(path(id, file))
                .then()
                .statusCode(416);
        as("officer")
                .get("/api/cases/{id}", id)
                .then()
                .body("attachments[0].state", equalTo("HELD"))
                .body("journal.findAll {it.type == 'READ'}.recordedBy", contains("officer", "supervisor", "officer"));
    }

    @Test
    void who_may_not_see_the_case_is_told_nothing_of_its_files() {
        String id = aCase("20261120-1AAAAACB");
        String other = aCase("20261120-1AAAAACC");
        UUID file = attach("20261120-1AAAAACB", "MANDATE", "委托书.pdf", sha256(PROOF));
        as("officer2").get("/api/cases/{id}/incoming", id).then().statusCode(404);
        as("officer2")
                .get(path(id, file))
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:mingda:problem:case-not-found"));
        given().get(path(id, file)).then().statusCode(401);
        // A file is had through its own case only.
        as("officer")
                .get(path(other, file))
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:mingda:problem:incoming-file-not-found"));
        as("officer").get(path(id, UUID.randomUUID())).then().statusCode(404);
        as("officer").get("/api/cases/" + id + "/incoming/x").then().statusCode(404);
        as("officer").get("/api/cases/x/incoming").then().statusCode(404);
        as("officer")
                .get("/api/cases/{id}/incoming", other)
                .then()
                .statusCode(200)
                .body("items", hasSize(0))
                .body("total", is(0));
    }

    @Test
    void a_file_that_is_not_the_announced_one_is_never_shown_and_one_that_nobody_fetches_is_lost() throws IOException {
        String id = aCase("20261120-1AAAAACD");
        UUID file = attach("20261120-1AAAAACD", "SUPPORTING", "材料.pdf", sha256(bytes(700_001)));
        try (Portal portal = new Portal(PROOF)) {
            fetchFrom(portal, file);
            awaitState(id, "REFUSED");
        }
        as("officer").get(path(id, file)).then().statusCode(409).body("state", equalTo("REFUSED"));
        scopes.run(Scope.background(), () -> sql.update("delete from wanted_file where id = ?", file));
        awaitState(id, "LOST");
        as("officer").get(path(id, file)).then().statusCode(409).body("state", equalTo("LOST"));
    }

    /** The portal tells of the file with its name first, and then of the correction to which it belongs. */
    @Test
    void files_of_corrections_and_opinions_say_what_they_are_and_whose() {
        String no = "20261120-1AAAAACE";
        String id = aCase(no);
        UUID paper = attach(no, "SUPPORTING", "补正.pdf", sha256(PROOF));
        String file = "{\"id\":\"%s\",\"mediaType\":\"application/pdf\",\"bytes\":9,\"sha256\":\"%s\"}";
        handle(
                no,
                "correction-submitted",
                "{\"receivedAt\":\"2026-11-20T02:00:00Z\",\"files\":[" + file.formatted(paper, sha256(PROOF)) + "]}",
                "{\"text\":\"补充\"}");
        UUID opinion = UUID.randomUUID();
        handle(
                no,
                "opinion-submitted",
                "{\"consultationId\":\"%s\",\"opinionId\":\"%s\",\"receivedAt\":\"2026-11-20T03:00:00Z\",\"stance\":\"OBJECT\",\"files\":["
                                .formatted(UUID.randomUUID(), UUID.randomUUID())
                        + file.formatted(opinion, sha256(PROOF)) + "]}",
                "{\"fileNames\":{}}");
        as("officer")
                .get("/api/cases/{id}/incoming", id)
                .then()
                .body("items.purpose", contains("CORRECTION", "OPINION"))
                .body("items.name", contains("补正.pdf", ""))
                .body("items.from", contains("APPLICANT", "THIRD_PARTY"));
    }

    private String aCase(String no) {
        handle(
                no,
                "application-submitted",
                "{\"agencyCode\":\"fengxian-office\",\"channel\":\"ONLINE\",\"submittedAt\":\"2026-11-20T02:00:00Z\","
                        + "\"carrier\":\"EMAIL\",\"delivery\":\"ONLINE\",\"acceptOtherForm\":true,\"electronicService\":true,"
                        + "\"language\":\"zh\"}",
                "{\"applicant\":{\"kind\":\"NATURAL_PERSON\",\"name\":\"测试人丙\"},\"request\":{\"title\":\"某文件\"}}");
        return scopes.call(
                Scope.background(), () -> cases.idOf(no).orElseThrow().toString());
    }

    private UUID attach(String no, String purpose, String name, String sha256) {
        UUID file = Ids.next();
        handle(
                no,
                "attachment-added",
                "{\"agencyCode\":\"fengxian-office\",\"purpose\":\"%s\",\"file\":{\"id\":\"%s\",\"mediaType\":\"application/pdf\",\"bytes\":%d,\"sha256\":\"%s\"}}"
                        .formatted(purpose, file, PROOF.length, sha256),
                "{\"name\":\"" + name + "\"}");
        return file;
    }

    private void handle(String no, String name, String data, String personal) {
        scopes.run(
                Scope.background(),
                () -> events.handle(new ReceivedEvent(
                        Ids.next(),
                        events.topic(),
                        no,
                        name,
                        1,
                        1,
                        Instant.EPOCH,
                        read(data).put("applicationNo", no),
                        read(personal),
                        false)));
    }

    /** From now on the file is asked for there. */
    private void fetchFrom(Portal portal, UUID file) {
        scopes.run(
                Scope.background(),
                () -> sql.update(
                        "update wanted_file set source = ?, retry_at = asked_at where id = ?",
                        portal.address().toString(),
                        file));
    }

    private static void awaitState(String id, String state) {
        await().atMost(Duration.ofSeconds(40))
                .until(() -> as("officer")
                        .get("/api/cases/{id}/incoming", id)
                        .path("items[0].state")
                        .equals(state));
    }

    private static String path(String id, UUID file) {
        return "/api/cases/" + id + "/incoming/" + file;
    }

    private static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private ObjectNode read(String text) {
        try {
            return (ObjectNode) json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
