package mingda.casework.signoff;

import static io.restassured.RestAssured.given;
import static mingda.casework.signoff.SignoffTest.GRANT;
import static mingda.casework.signoff.SignoffTest.NONE_EXISTS;
import static mingda.casework.signoff.SignoffTest.aCase;
import static mingda.casework.signoff.SignoffTest.approved;
import static mingda.casework.signoff.SignoffTest.approvedNotice;
import static mingda.casework.signoff.SignoffTest.as;
import static mingda.casework.signoff.SignoffTest.draft;
import static mingda.casework.signoff.SignoffTest.step;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import mingda.casework.signoff.SignoffTest.WithParts;
import mingda.casework.sql.Db;
import mingda.eventing.scope.Scope;
import mingda.eventing.scope.Scopes;
import mingda.stack.Tokens;
import org.junit.jupiter.api.Test;

/** A letter that is signed and did not go out is recalled (作废): it keeps its number, and the case goes on. */
@QuarkusTest
@WithParts
class RecallTest {

    private static final String REASON = "{\"reason\":\"答复内容有误，需重新核对\"}";

    @Inject
    Scopes scopes;

    @Inject
    Db db;

    @Test
    void aRecalledReplyKeepsItsNumberAndTheNextOneDrawsAnother() {
        String id = aCase(false);
        String due = as("officer").get("/api/cases/{id}", id).path("replyDueOn");
        approved(id, NONE_EXISTS);
        var issued = step("head", id, "/reply", "{}").then().statusCode(201).extract();
        String number = issued.path("number");

        recall("head", id, issued.path("id"))
                .then()
                .statusCode(200)
                .body("status", equalTo("RECALLED"))
                .body("number", equalTo(number))
                .body("recalledBy", equalTo("head"))
                .body("recallReason", equalTo("答复内容有误，需重新核对"))
                .body("state", equalTo("IN_PROCESS"))
                .header("ETag", notNullValue());

        as("officer")
                .get("/api/cases/{id}", id)
                .then()
                .body("replyDueOn", equalTo(due))
                .body("documents[0].status", equalTo("RECALLED"))
                .body("acts.type", contains("RECEIVED", "ISSUED", "RECALLED"))
                .body(
                        "acts[2].of",
                        equalTo(as("officer").get("/api/cases/{id}", id).path("acts[1].id")))
                .body("acts[2].number", equalTo(number))
                .body("allowedActs.type", not(hasItem("REPLIED")));
        as("officer")
                .get("/api/cases/{id}/documents/{d}/file", id, issued.<String>path("id"))
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString("%E4%BD%9C%E5%BA%9F-"));
        assertEquals(
                List.of("作废文书"),
                causes(id, "timeline-changed").stream().filter("作废文书"::equals).toList());
        assertEquals(List.of(), causes(id, "document-issued"), "the applicant was never shown it");

        approved(id, NONE_EXISTS);
        String next = step("head", id, "/reply", "{}")
                .then()
                .statusCode(201)
                .extract()
                .path("number");
        assertNotEquals(number, next);
        assertTrue(n(next) > n(number), number + " then " + next);
        as("officer").get("/api/cases/{id}", id).then().body("state", equalTo("ISSUED"));
        step("officer", id, "/documents/" + issued.path("id") + "/dispatch", "{}")
                .then()
                .statusCode(409)
                .body("documentStatus", equalTo("RECALLED"));
        step("officer", id, "/acts", "{\"type\":\"REPLIED\",\"on\":\"%s\",\"method\":\"POST\"}".formatted(today()))
                .then()
                .statusCode(201);
        as("officer").get("/api/cases/{id}", id).then().body("documents.status", contains("RECALLED", "SENT"));
        assertEquals(1, causes(id, "document-issued").size());
        as("officer")
                .get("/api/register?applicationNo={no}", applicationNo(id))
                .then()
                .body("items[0].documentNumber", equalTo(next));
    }

    @Test
    void whatWentOutIsNotRecalled() {
        String posted = aCase(false);
        approved(posted, NONE_EXISTS);
        String letter = step("head", posted, "/reply", "{}")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        step("officer", posted, "/documents/" + letter + "/dispatch", "{\"method\":\"POST\"}")
                .then()
                .statusCode(200);
        String electronic = aCase(true);
        approved(electronic, GRANT);
        String served = step("head", electronic, "/reply", "{}")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        recall("head", posted, letter)
                .then()
                .statusCode(409)
                .body("type", endsWith("document-already-sent"))
                .body("article", containsString("235号"))
                .body("allowedActs", notNullValue());
        recall("head", electronic, served).then().statusCode(409).body("type", endsWith("document-already-sent"));
        as("officer").get("/api/cases/{id}", posted).then().body("state", equalTo("REPLIED"));
    }

    @Test
    void onlyWhoMayIssueItAndDidNotDraftItRecallsIt() {
        String id = aCase(false);
        draft("deputy", id, NONE_EXISTS).then().statusCode(200);
        step("deputy", id, "/draft/submission", "{}").then().statusCode(200);
        step("reviewer", id, "/draft/approval", "{}").then().statusCode(200);
        String letter = step("head", id, "/reply", "{}")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        recall("head2", id, letter).then().statusCode(404);
        recall("officer", id, letter).then().statusCode(403).body("type", endsWith("not-your-role"));
        recall("reviewer", id, letter).then().statusCode(403);
        recall("deputy", id, letter).then().statusCode(403).body("type", endsWith("own-draft"));
        recall("supervisor", id, letter).then().statusCode(403);
        step("head", id, "/documents/" + letter + "/recall", "{}")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/reason"));
        as("head")
                .header("If-Match", "\"0\"")
                .body(REASON)
                .post("/api/cases/{id}/documents/{d}/recall", id, letter)
                .then()
                .statusCode(412);
        step("head", id, "/acts", "{\"type\":\"RECALLED\",\"on\":\"%s\"}".formatted(today()))
                .then()
                .statusCode(409);
        as("officer").get("/api/cases/{id}", id).then().body("state", equalTo("ISSUED"));
        given().body(REASON)
                .contentType("application/json")
                .post("/api/cases/{id}/documents/{d}/recall", id, letter)
                .then()
                .statusCode(401);
    }

    @Test
    void aDoubleClickRecallsOnce() {
        String id = aCase(false);
        approved(id, NONE_EXISTS);
        String letter = step("head", id, "/reply", "{}")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String key = UUID.randomUUID().toString();

        String first = keyed(key, id, letter);
        String second = keyed(key, id, letter);

        assertEquals(first, second);
        recall("head", id, letter).then().statusCode(409).body("documentStatus", equalTo("RECALLED"));
        as("officer")
                .get("/api/cases/{id}", id)
                .then()
                .body("acts.findAll { it.type == 'RECALLED' }.size()", equalTo(1));
    }

    @Test
    void oneLetterForSeveralCasesIsRecalledInAllOrNone() {
        String name = "孙八" + UUID.randomUUID();
        String first = aCase(false, name);
        String second = aCase(false, name);
        approved(first, NONE_EXISTS);
        String letter = step("head", first, "/reply", "{\"alsoCloses\":[\"%s\"]}".formatted(second))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        recall("head", second, letter).then().statusCode(200);
        for (String each : List.of(first, second)) {
            as("officer")
                    .get("/api/cases/{id}", each)
                    .then()
                    .body("state", equalTo("IN_PROCESS"))
                    .body("documents[0].status", equalTo("RECALLED"));
        }

        approved(first, NONE_EXISTS);
        String again = step("head", first, "/reply", "{\"alsoCloses\":[\"%s\"]}".formatted(second))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        step("officer", second, "/acts", "{\"type\":\"REPLIED\",\"on\":\"%s\",\"method\":\"POST\"}".formatted(today()))
                .then()
                .statusCode(201);
        recall("head", first, again).then().statusCode(409).body("type", endsWith("document-already-sent"));
    }

    @Test
    void aNoticeIsRecalledWithoutAnActAndMayBeDraftedAnew() {
        String id = aCase(false);
        String body = "{\"kind\":\"CORRECTION_NOTICE\",\"facts\":{\"items\":[\"请写明年份\"],\"workingDays\":10}}";
        String notice = approvedNotice(id, body);
        step("head", id, "/documents/" + notice + "/issue", "{}").then().statusCode(200);

        recall("head", id, notice).then().statusCode(200).body("status", equalTo("RECALLED"));

        as("officer")
                .get("/api/cases/{id}", id)
                .then()
                .body("acts.type", contains("RECEIVED"))
                .body("journal.type", hasItem("DOCUMENT_RECALLED"));
        String next = approvedNotice(id, body);
        step("head", id, "/documents/" + next + "/issue", "{}").then().statusCode(200);
        step("officer", id, "/documents/" + next + "/dispatch", "{\"method\":\"IN_PERSON\"}")
                .then()
                .statusCode(200)
                .body("state", equalTo("IN_CORRECTION"));
    }

    private static io.restassured.response.Response recall(String user, String id, String letter) {
        return step(user, id, "/documents/" + letter + "/recall", REASON);
    }

    private static String keyed(String key, String id, String letter) {
        return given().auth()
                .oauth2(Tokens.of("head"))
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .body(REASON)
                .post("/api/cases/{id}/documents/{d}/recall", id, letter)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    /** The causes of the published events of that name, empty where the event states none. */
    private List<String> causes(String id, String name) {
        String number = applicationNo(id);
        return scopes.call(
                Scope.background(),
                () -> db.list(
                        "select envelope from outbox_event where key = ? and name = ?",
                        row -> row.json("envelope").at("/data/cause/zh").asText(),
                        number,
                        name));
    }

    private static String applicationNo(String id) {
        return as("officer").get("/api/cases/{id}", id).path("applicationNo");
    }

    private static int n(String number) {
        return Integer.parseInt(number.replaceAll(".*〕(\\d+)号.*", "$1"));
    }

    private static String today() {
        return java.time.LocalDate.now(mingda.eventing.time.Zones.SHANGHAI).toString();
    }
}
