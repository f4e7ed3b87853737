package mingda.casework.signoff;

import static mingda.casework.signoff.SignoffTest.GRANT;
import static mingda.casework.signoff.SignoffTest.NONE_EXISTS;
import static mingda.casework.signoff.SignoffTest.aCase;
import static mingda.casework.signoff.SignoffTest.approved;
import static mingda.casework.signoff.SignoffTest.as;
import static mingda.casework.signoff.SignoffTest.draft;
import static mingda.casework.signoff.SignoffTest.step;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.UUID;
import mingda.casework.signoff.SignoffTest.WithParts;
import mingda.eventing.time.Zones;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithParts
class ReplyRoadTest {

    @Test
    void aReplyIsDraftedReviewedSignedAndAnswersByElectronicService() {
        String id = aCase(true);
        approved(id, GRANT);

        step("head", id, "/reply", "{}")
                .then()
                .statusCode(201)
                .body("status", equalTo("SENT"))
                .body("number", matchesPattern("奉府办公开〔\\d{4}〕[1-9]\\d*号-答"))
                .body("electronic", equalTo(true))
                .body("files.format", contains("pdf", "ofd"))
                .header("ETag", notNullValue());

        as("officer")
                .get("/api/cases/{id}", id)
                .then()
                .statusCode(200)
                .body("state", equalTo("REPLIED"))
                .body("timeliness", equalTo("ON_TIME"))
                .body("acts.type", hasItems("RECEIVED", "ISSUED", "REPLIED"))
                .body("acts.find { it.type == 'REPLIED' }.method", equalTo("ELECTRONIC"))
                .body("acts.find { it.type == 'REPLIED' }.on", equalTo(today()))
                .body("journal.type", hasItems("DRAFTED", "DRAFT_SUBMITTED", "DRAFT_APPROVED"))
                .body("documents", hasSize(1))
                .body("documents[0].kind", equalTo("REPLY"));
    }

    @Test
    void issuingIsNotAnswering() {
        String id = aCase(false);
        approved(id, NONE_EXISTS);
        String dueBefore = as("officer").get("/api/cases/{id}", id).path("replyDueOn");

        String document = step("head", id, "/reply", "{}")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        as("officer")
                .get("/api/cases/{id}", id)
                .then()
                .body("state", equalTo("ISSUED"))
                .body("timeliness", equalTo("NOT_DUE"))
                .body("replyDueOn", equalTo(dueBefore))
                .body("acts.type", not(hasItem("REPLIED")));
        step("officer", id, "/documents/" + document + "/dispatch", "{\"method\":\"POST\",\"trackingNumber\":\"EMS1\"}")
                .then()
                .statusCode(200)
                .body("acts.type", contains("REPLIED"))
                .body("state", equalTo("REPLIED"));
        step("officer", id, "/documents/" + document + "/dispatch", "{}").then().statusCode(409);
    }

    @Test
    void aReplySignedForIsServed() {
        String id = aCase(false);
        approved(id, NONE_EXISTS);
        String document =
                step("head", id, "/reply", "").then().statusCode(201).extract().path("id");

        step("officer", id, "/documents/" + document + "/dispatch", "{\"method\":\"IN_PERSON\",\"signer\":\"张三\"}")
                .then()
                .statusCode(200)
                .body("acts.type", contains("REPLIED", "SERVED"))
                .body("state", equalTo("SERVED"));
    }

    @Test
    void aReplyRecordedAsAnActHasTheOutcomeAndTheRemediesOfItsLetter() {
        String id = aCase(false);
        approved(id, NONE_EXISTS);
        step("head", id, "/reply", "").then().statusCode(201);

        as("officer")
                .body("{\"type\":\"REPLIED\",\"on\":\"%s\",\"method\":\"IN_PERSON\"}".formatted(today()))
                .post("/api/cases/{id}/acts", id)
                .then()
                .statusCode(201)
                .body("act.outcome", equalTo("NONE_EXISTS"))
                .body("case.clocks.kind", hasItems("RECONSIDERATION", "LITIGATION"));
    }

    @Test
    void theLetterIsWhatItsDigestSaysAndNamesNumberReaderAndRemedy() throws IOException, NoSuchAlgorithmException {
        String name = "李四" + UUID.randomUUID();
        String id = aCase(false, name);
        approved(id, NONE_EXISTS);
        var issued = step("head", id, "/reply", "{}").then().statusCode(201).extract();
        String document = issued.path("id");

        byte[] pdf = as("officer")
                .get("/api/cases/{id}/documents/{d}/file", id, document)
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .extract()
                .asByteArray();

        assertEquals(issued.path("files[0].bytes"), Integer.valueOf(pdf.length));
        assertEquals(
                issued.path("files[0].sha256"),
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(pdf)));
        String text;
        try (var read = Loader.loadPDF(pdf)) {
            text = new PDFTextStripper().getText(read).replaceAll("\\s", "");
        }
        assertTrue(text.contains(issued.<String>path("number")), text);
        assertTrue(text.contains(name), text);
        assertTrue(text.contains("《条例》第三十六条第（四）项"), text);
        assertTrue(text.contains("向上海市奉贤区人民政府申请行政复议"), text);
        assertTrue(text.contains("上海铁路运输法院"), text);
        as("officer2")
                .get("/api/cases/{id}/documents/{d}/file", id, document)
                .then()
                .statusCode(404);
    }

    @Test
    void nobodyApprovesOrIssuesWhatTheyDrafted() {
        String id = aCase(false);
        draft("deputy", id, NONE_EXISTS).then().statusCode(200);
        step("deputy", id, "/draft/submission", "{}").then().statusCode(200);

        step("deputy", id, "/draft/approval", "{}").then().statusCode(403).body("type", endsWith("own-draft"));
        step("reviewer", id, "/draft/approval", "{}").then().statusCode(200);
        step("deputy", id, "/reply", "{}").then().statusCode(403).body("type", endsWith("own-draft"));
        step("head", id, "/reply", "{}").then().statusCode(201);
    }

    @Test
    void onlyTheRightRoleTakesAStep() {
        String id = aCase(false);
        draft("reviewer", id, GRANT).then().statusCode(403);
        draft("officer2", id, GRANT).then().statusCode(404);
        draft("officer", id, GRANT).then().statusCode(200);
        step("officer", id, "/draft/submission", "{}").then().statusCode(200);

        step("officer", id, "/draft/approval", "{}").then().statusCode(403);
        step("deputy", id, "/draft/approval", "{\"checks\":[\"SECRECY\"]}")
                .then()
                .statusCode(403);
        step("reviewer", id, "/draft/approval", "{}")
                .then()
                .statusCode(409)
                .body("type", endsWith("checks-missing"))
                .body("missing", contains("SECRECY"))
                .body("article", notNullValue())
                .body("allowedActs", notNullValue());
        step("reviewer", id, "/reply", "{}").then().statusCode(403);
        step("head", id, "/reply", "{}").then().statusCode(409);
    }

    @Test
    void refusalsNeedTheLegalCheckAndSubmissionNamesMissingFacts() {
        String id = aCase(false);
        draft("officer", id, "{\"outcome\":\"REFUSE_PROCESS\",\"facts\":{}}")
                .then()
                .statusCode(200);
        step("officer", id, "/draft/submission", "{}")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/facts/reasons"));
        draft("officer", id, "{\"outcome\":\"REFUSE_PROCESS\",\"facts\":{\"reasons\":\"尚在讨论\"}}")
                .then()
                .statusCode(200);
        step("officer", id, "/draft/submission", "{}").then().statusCode(200);

        step("reviewer", id, "/draft/approval", "{\"checks\":[]}")
                .then()
                .statusCode(409)
                .body("missing", contains("LEGAL"));
        step("reviewer", id, "/draft/approval", "{\"checks\":[\"LEGAL\"]}")
                .then()
                .statusCode(200)
                .body("status", equalTo("APPROVED"))
                .body("reportRow", equalTo(10));
    }

    @Test
    void aReturnedDraftIsWrittenAnewAndASubmittedOneIsNot() {
        String id = aCase(false);
        draft("officer", id, GRANT).then().statusCode(200);
        step("officer", id, "/draft/submission", "{}").then().statusCode(200);
        draft("officer", id, NONE_EXISTS).then().statusCode(409);
        step("reviewer", id, "/draft/return", "{}").then().statusCode(422).body("errors.pointer", contains("/reason"));

        step("reviewer", id, "/draft/return", "{\"reason\":\"请补充检索情况\"}")
                .then()
                .statusCode(200)
                .body("status", equalTo("RETURNED"));

        draft("officer", id, NONE_EXISTS).then().statusCode(200);
        as("officer").get("/api/cases/{id}", id).then().body("draft.outcome", equalTo("NONE_EXISTS"));
    }

    @Test
    void aStaleDraftIsRefused() {
        String id = aCase(false);
        String etag =
                draft("officer", id, GRANT).then().statusCode(200).extract().header("ETag");
        step("officer", id, "/notes", "{\"text\":\"x\"}").then().statusCode(201);

        as("officer")
                .header("If-Match", etag)
                .body(GRANT)
                .put("/api/cases/{id}/draft", id)
                .then()
                .statusCode(412);
    }

    @Test
    void guardsOfTheLawComeBeforeTheReply() {
        String id = aCase(false);
        draft("officer", id, "{\"outcome\":\"EXCESSIVE\",\"facts\":{\"counts\":\"42件\",\"reasons\":\"x\"}}")
                .then()
                .statusCode(200);
        step("officer", id, "/draft/submission", "{}")
                .then()
                .statusCode(409)
                .body("missing", contains("reasons-not-asked"));
        draft(
                        "officer",
                        id,
                        "{\"outcome\":\"REPEAT\",\"facts\":{\"earlierNumber\":\"无此文号\",\"earlierOn\":\"2026-01-05\"}}")
                .then()
                .statusCode(200);
        step("officer", id, "/draft/submission", "{}")
                .then()
                .statusCode(409)
                .body("missing", contains("not-answered-before"));
    }

    @Test
    void aRepeatIsOneOnceTheEarlierApplicationWasAnswered() {
        String name = "王五" + UUID.randomUUID();
        String earlier = aCase(true, name);
        approved(earlier, NONE_EXISTS);
        String number = step("head", earlier, "/reply", "{}")
                .then()
                .statusCode(201)
                .extract()
                .path("number");
        String id = aCase(false, name);
        draft(
                        "officer",
                        id,
                        "{\"outcome\":\"REPEAT\",\"facts\":{\"earlierNumber\":\"" + number
                                + "\",\"earlierOn\":\"2026-01-05\"}}")
                .then()
                .statusCode(200);

        step("officer", id, "/draft/submission", "{}").then().statusCode(200);
    }

    @Test
    void oneLetterAnswersSeveralCasesOfOneApplicant() {
        String name = "赵六" + UUID.randomUUID();
        String first = aCase(true, name);
        String second = aCase(true, name);
        String stranger = aCase(true);
        approved(first, NONE_EXISTS);
        step("head", first, "/reply", "{\"alsoCloses\":[\"" + stranger + "\"]}")
                .then()
                .statusCode(422);

        String number = step("head", first, "/reply", "{\"alsoCloses\":[\"" + second + "\"]}")
                .then()
                .statusCode(201)
                .extract()
                .path("number");

        as("officer")
                .get("/api/cases/{id}", second)
                .then()
                .body("state", equalTo("REPLIED"))
                .body("documents[0].number", equalTo(number));
    }

    @Test
    void badInputIsRefusedAndNeverAnError() {
        String id = aCase(false);
        draft("officer", id, "[]").then().statusCode(422);
        draft("officer", id, "{\"items\":7}").then().statusCode(422);
        draft("officer", id, "{").then().statusCode(400);
        draft("officer", "nonsense", GRANT).then().statusCode(404);
        step("officer", id, "/documents/nonsense/submission", "{}").then().statusCode(404);
        step("officer", id, "/draft/submission", "{}").then().statusCode(409);
        step("officer", id, "/documents", "{\"kind\":\"X\"}").then().statusCode(422);
        io.restassured.RestAssured.given()
                .put("/api/cases/{id}/draft", id)
                .then()
                .statusCode(401);
    }

    @Test
    void checksOfAnotherShapeAreNamed() {
        String id = aCase(false);
        draft("officer", id, GRANT).then().statusCode(200);
        step("officer", id, "/draft/submission", "{}").then().statusCode(200);
        for (String checks : new String[] {"{\"a\":1}", "7", "\"SECRECY\"", "[\"NONE\"]", "[{}]"}) {
            step("reviewer", id, "/draft/approval", "{\"checks\":" + checks + "}")
                    .then()
                    .statusCode(422)
                    .body("errors.pointer", hasItem(matchesPattern("/checks.*")));
        }
    }

    private static String today() {
        return LocalDate.now(Zones.SHANGHAI).toString();
    }
}
