package mingda.casework.signoff;

import static io.restassured.RestAssured.given;
import static mingda.casework.signoff.SignoffTest.NONE_EXISTS;
import static mingda.casework.signoff.SignoffTest.aCase;
import static mingda.casework.signoff.SignoffTest.approved;
import static mingda.casework.signoff.SignoffTest.approvedNotice;
import static mingda.casework.signoff.SignoffTest.as;
import static mingda.casework.signoff.SignoffTest.step;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import mingda.casework.signoff.SignoffTest.WithParts;
import mingda.casework.sql.Db;
import mingda.eventing.scope.Scope;
import mingda.eventing.scope.Scopes;
import mingda.eventing.time.Zones;
import mingda.stack.Tokens;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** What went out is signed for or comes back; what came back is served another way. */
@QuarkusTest
@WithParts
class ServiceTest {

    private static final String RETURNED = "{\"on\":\"%s\",\"reason\":\"UNCLAIMED\",\"agencyFault\":%s}";

    @Inject
    Scopes scopes;

    @Inject
    Db db;

    @Test
    void theSignatureNotThePostingStartsTheRemedyPeriods() throws IOException {
        String id = aCase(false);
        String letter = posted(id);
        as("officer")
                .get("/api/cases/{id}", id)
                .then()
                .body("documents[0].delivery.state", equalTo("SENT"))
                .body("clocks.kind", not(hasItem("RECONSIDERATION")));

        serve("officer", id, letter, "{\"on\":\"%s\",\"signer\":\"收件人甲\"}".formatted(today()))
                .then()
                .statusCode(200)
                .body("state", equalTo("SERVED"))
                .body("delivery.state", equalTo("SERVED"))
                .body("delivery.attempts[0].trackingNumber", equalTo("EA123456785CN"))
                .body("delivery.attempts[0].signer", equalTo("收件人甲"));

        as("officer")
                .get("/api/cases/{id}", id)
                .then()
                .body("acts.find { it.type == 'SERVED' }.signer", equalTo("收件人甲"))
                .body("clocks.find { it.kind == 'RECONSIDERATION' }.startedOn", equalTo(today().toString()))
                .body("clocks.kind", hasItems("RECONSIDERATION", "LITIGATION"));
        serve("officer", id, letter, "{}")
                .then()
                .statusCode(409)
                .body("type", endsWith("document-not-under-way"))
                .body("delivery", equalTo("SERVED"));
        String proof = text(as("officer")
                .get("/api/cases/{id}/documents/{d}/proof-of-service", id, letter)
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .extract()
                .asByteArray());
        for (String said : List.of("送达回证", "EA123456785CN", "收件人甲", "邮寄送达", today().toString())) {
            assertTrue(proof.contains(said), said + " in " + proof);
        }
        as("officer2")
                .get("/api/cases/{id}/documents/{d}/proof-of-service", id, letter)
                .then()
                .statusCode(404);
    }

    @Test
    void aServiceNeedsItsDayInOrderItsSignerAndTheRightPerson() {
        String id = aCase(false);
        approved(id, NONE_EXISTS);
        String letter = issue(id);
        serve("officer", id, letter, "{}").then().statusCode(409).body("delivery", equalTo("WAITING"));
        as("officer")
                .get("/api/cases/{id}/documents/{d}/proof-of-service", id, letter)
                .then()
                .statusCode(200);
        dispatch(id, letter, "{\"method\":\"POST\"}");

        serve("officer2", id, letter, "{}").then().statusCode(404);
        serve("reviewer", id, letter, "{}").then().statusCode(403);
        serve("officer", id, letter, "{\"on\":\"%s\"}".formatted(today().minusDays(1)))
                .then()
                .statusCode(422)
                .body("errors.code", contains("before-dispatch"));
        serve("officer", id, letter, "{\"on\":\"%s\"}".formatted(today().plusDays(1)))
                .then()
                .statusCode(422)
                .body("errors.code", contains("future"));
        serve("officer", id, letter, "{\"method\":\"IN_PERSON\"}")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/signer"));
        serve("officer", id, letter, "{\"method\":\"COURIER\"}")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/method"));
        as("officer").get("/api/cases/{id}", id).then().body("state", equalTo("REPLIED"));
        String key = UUID.randomUUID().toString();
        assertEquals(keyed(key, id, letter), keyed(key, id, letter));
        as("officer").get("/api/cases/{id}", id).then().body("acts.findAll { it.type == 'SERVED' }.size()", equalTo(1));
    }

    @Test
    void aReturnedReplyKeepsItsPostingDateAndIsServedAnotherWay() {
        String id = aCase(false);
        String letter = posted(id);

        comeBack("officer", id, letter, "{\"reason\":\"LOST\"}")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/reason", "/agencyFault"));
        comeBack("officer2", id, letter, RETURNED.formatted(today(), false))
                .then()
                .statusCode(404);
        comeBack("officer", id, letter, RETURNED.formatted(today().minusDays(1), false))
                .then()
                .statusCode(422)
                .body("errors.code", contains("before-dispatch"));
        comeBack("officer", id, letter, RETURNED.formatted(today(), false))
                .then()
                .statusCode(200)
                .body("state", equalTo("REPLIED"))
                .body("delivery.state", equalTo("RETURNED"))
                .body("delivery.attempts[0].returned.reason", equalTo("UNCLAIMED"));
        comeBack("officer", id, letter, RETURNED.formatted(today(), false))
                .then()
                .statusCode(409);
        serve("officer", id, letter, "{}").then().statusCode(409).body("delivery", equalTo("RETURNED"));
        as("officer")
                .get("/api/cases/{id}", id)
                .then()
                .body("timeliness", equalTo("ON_TIME"))
                .body("flags", hasItem("RETURNED"))
                .body("serviceTasks.kind", contains("RETURNED_MAIL"))
                .body("allowedActs.type", hasItem("REPLIED"));
        assertEquals("RETURNED_MAIL", tasksTold(id).path(0).path("kind").asText());
        as("officer").get("/api/postings?waits=AGAIN&limit=200").then().body("items.document", hasItem(letter));

        dispatch(id, letter, "{\"method\":\"IN_PERSON\",\"signer\":\"收件人乙\"}");

        as("officer")
                .get("/api/cases/{id}", id)
                .then()
                .body("state", equalTo("SERVED"))
                .body("timeliness", equalTo("ON_TIME"))
                .body("serviceTasks", empty())
                .body("documents[0].delivery.attempts.method", contains("POST", "IN_PERSON"))
                .body("clocks.kind", hasItem("RECONSIDERATION"));
        assertTrue(tasksTold(id).isEmpty());
        step("officer", id, "/documents/" + letter + "/dispatch", "{\"method\":\"POST\"}")
                .then()
                .statusCode(409);
        as("officer")
                .get("/api/cases/{id}", id)
                .then()
                .body("acts.findAll { it.again }.size()", equalTo(1))
                .body("acts.findAll { it.type == 'REPLIED' }.size()", equalTo(2));
        as("officer")
                .get("/api/platform-obligations?kind=CLOSING&number={no}", applicationNo(id))
                .then()
                .body("total", equalTo(1));
        as("officer")
                .get("/api/register?applicationNo={no}", applicationNo(id))
                .then()
                .body("items[0].repliedOn", equalTo(today().toString()))
                .body("items[0].servedOn", equalTo(today().toString()));
        assertEquals(1, shown(id), "the applicant is shown one letter, however often it is sent");
    }

    @Test
    void aReplyReturnedByTheAgencysFaultIsSignedAndNotSentAgain() {
        String id = aCase(false);
        String letter = posted(id);
        comeBack("officer", id, letter, RETURNED.formatted(today(), true))
                .then()
                .statusCode(200)
                .body("state", equalTo("ISSUED"));
        dispatch(id, letter, "{\"method\":\"POST\",\"trackingNumber\":\"EA2\"}");
        as("officer")
                .get("/api/cases/{id}", id)
                .then()
                .body("state", equalTo("REPLIED"))
                .body("documents[0].delivery.attempts.size()", equalTo(2));
    }

    @Test
    void anOfficersOwnActsTellTheSame() {
        String id = aCase(false);
        approved(id, NONE_EXISTS);
        String letter = issue(id);
        String replied = step(
                        "officer",
                        id,
                        "/acts",
                        "{\"type\":\"REPLIED\",\"on\":\"%s\",\"method\":\"POST\"}".formatted(today()))
                .then()
                .statusCode(201)
                .extract()
                .path("act.id");
        String returned =
                "{\"type\":\"RETURNED\",\"on\":\"%s\",\"of\":\"%s\",\"reason\":\"MOVED\",\"agencyFault\":false}"
                        .formatted(today(), replied);
        step("officer", id, "/acts", returned).then().statusCode(201);
        as("officer").get("/api/postings?waits=AGAIN&limit=200").then().body("items.document", hasItem(letter));
        step(
                        "officer",
                        id,
                        "/acts",
                        "{\"type\":\"REPLIED\",\"on\":\"%s\",\"method\":\"ENTRUSTED\",\"signer\":\"代收人\"}"
                                .formatted(today()))
                .then()
                .statusCode(201);
        as("officer")
                .get("/api/cases/{id}", id)
                .then()
                .body("state", equalTo("SERVED"))
                .body("acts.findAll { it.type == 'SERVED' }.signer", contains("代收人"))
                .body("documents[0].delivery.state", equalTo("SERVED"));
        as("officer").get("/api/postings?waits=AGAIN&limit=200").then().body("items.document", not(hasItem(letter)));
    }

    @Test
    void aReturnedNoticeStartsItsPeriodWhenItIsHandedOver() {
        String id = aCase(false);
        String notice = approvedNotice(
                id, "{\"kind\":\"CORRECTION_NOTICE\",\"facts\":{\"items\":[\"请写明年份\"],\"workingDays\":10}}");
        step("head", id, "/documents/" + notice + "/issue", "{}").then().statusCode(200);
        dispatch(id, notice, "{\"method\":\"POST\"}");
        as("officer")
                .get("/api/cases/{id}", id)
                .then()
                .body("clocks.find { it.kind == 'CORRECTION' }.dueOn", nullValue());
        comeBack("officer", id, notice, RETURNED.formatted(today(), false))
                .then()
                .statusCode(200);

        step("officer", id, "/documents/" + notice + "/dispatch", "{\"method\":\"IN_PERSON\",\"signer\":\"收件人丙\"}")
                .then()
                .statusCode(200)
                .body("acts.type", contains("SERVED"))
                .body("delivery.state", equalTo("SERVED"))
                .body("state", equalTo("IN_CORRECTION"));

        as("officer")
                .get("/api/cases/{id}", id)
                .then()
                .body("acts.findAll { it.type == 'CORRECTION_REQUESTED' }.size()", equalTo(1))
                .body("clocks.find { it.kind == 'CORRECTION' }.startedOn", equalTo(today().toString()));
    }

    private static String posted(String id) {
        approved(id, NONE_EXISTS);
        String letter = issue(id);
        dispatch(id, letter, "{\"method\":\"POST\",\"trackingNumber\":\"EA123456785CN\"}");
        return letter;
    }

    private static String issue(String id) {
        return step("head", id, "/reply", "{}").then().statusCode(201).extract().path("id");
    }

    private static void dispatch(String id, String letter, String body) {
        step("officer", id, "/documents/" + letter + "/dispatch", body).then().statusCode(200);
    }

    private static Response serve(String user, String id, String letter, String body) {
        return step(user, id, "/documents/" + letter + "/service", body);
    }

    private static Response comeBack(String user, String id, String letter, String body) {
        return step(user, id, "/documents/" + letter + "/returned-mail", body);
    }

    private static String keyed(String key, String id, String letter) {
        return given().auth()
                .oauth2(Tokens.of("officer"))
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .body("{}")
                .post("/api/cases/{id}/documents/{d}/service", id, letter)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    /** The tasks that the last timeline told. */
    private JsonNode tasksTold(String id) {
        return told(id, "timeline-changed").getLast().at("/data/serviceTasks");
    }

    private int shown(String id) {
        return told(id, "document-issued").size();
    }

    private List<JsonNode> told(String id, String name) {
        String number = applicationNo(id);
        return scopes.call(
                Scope.background(),
                () -> db.list(
                        "select envelope from outbox_event where key = ? and name = ? order by sequence",
                        row -> row.json("envelope"),
                        number,
                        name));
    }

    private static String applicationNo(String id) {
        return as("officer").get("/api/cases/{id}", id).path("applicationNo");
    }

    private static String text(byte[] pdf) throws IOException {
        try (var read = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(read).replaceAll("\\s", "");
        }
    }

    private static LocalDate today() {
        return LocalDate.now(Zones.SHANGHAI);
    }
}
