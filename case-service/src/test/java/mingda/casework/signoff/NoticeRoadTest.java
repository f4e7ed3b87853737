package mingda.casework.signoff;

import static mingda.casework.signoff.SignoffTest.aCase;
import static mingda.casework.signoff.SignoffTest.approvedNotice;
import static mingda.casework.signoff.SignoffTest.as;
import static mingda.casework.signoff.SignoffTest.step;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import mingda.casework.signoff.SignoffTest.WithParts;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithParts
class NoticeRoadTest {

    @Test
    void sendingACorrectionNoticeStopsTheClock() {
        String id = aCase(false);
        String document = approvedNotice(
                id, "{\"kind\":\"CORRECTION_NOTICE\",\"facts\":{\"items\":[\"请写明年份\"],\"workingDays\":10}}");

        step("head", id, "/documents/" + document + "/issue", "{}")
                .then()
                .statusCode(200)
                .body("status", equalTo("ISSUED"))
                .body("number", matchesPattern("奉府办公开〔\\d{4}〕\\d+号-补"))
                .body("state", equalTo("IN_PROCESS"));
        step("officer", id, "/documents/" + document + "/dispatch", "{\"method\":\"IN_PERSON\"}")
                .then()
                .statusCode(200)
                .body("status", equalTo("SENT"))
                .body("acts.type", contains("CORRECTION_REQUESTED"))
                .body("state", equalTo("IN_CORRECTION"));
        as("officer").get("/api/cases/{id}", id).then().body("replyDueOn", nullValue());
    }

    @Test
    void theOfficeHeadGrantsAnExtensionByIssuingItsNotice() {
        String id = aCase(false);
        String before = as("officer").get("/api/cases/{id}", id).path("replyDueOn");
        String document = approvedNotice(
                id, "{\"kind\":\"EXTENSION_NOTICE\",\"facts\":{\"workingDays\":20,\"reason\":\"需要检索的档案数量较多\"}}");

        step("head", id, "/documents/" + document + "/issue", "{}").then().statusCode(200);
        as("officer").get("/api/cases/{id}", id).then().body("replyDueOn", equalTo(before));
        step("officer", id, "/documents/" + document + "/dispatch", "{\"method\":\"POST\"}")
                .then()
                .statusCode(200)
                .body("acts.type", contains("EXTENDED"));

        as("officer")
                .get("/api/cases/{id}", id)
                .then()
                .body("flags", hasItems("EXTENDED"))
                .body("acts.type", hasItems("EXTENSION_REQUESTED", "EXTENSION_APPROVED", "EXTENDED"));
    }

    @Test
    void whoeverAsksForAnExtensionNeverGrantsIt() {
        String id = aCase(false);
        String document = as("deputy")
                .body("{\"kind\":\"EXTENSION_NOTICE\",\"facts\":{\"workingDays\":5,\"reason\":\"x\"}}")
                .post("/api/cases/{id}/documents", id)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        step("deputy", id, "/documents/" + document + "/submission", "{}")
                .then()
                .statusCode(200);
        step("reviewer", id, "/documents/" + document + "/approval", "{}")
                .then()
                .statusCode(200);

        step("deputy", id, "/documents/" + document + "/issue", "{}").then().statusCode(403);
        step("reviewer", id, "/documents/" + document + "/issue", "{}").then().statusCode(403);
    }

    @Test
    void aConsultationGoesToThePartyAndTheApplicantIsTold() {
        String id = aCase(false);
        String document = approvedNotice(
                id,
                "{\"kind\":\"CONSULTATION_NOTICE\",\"facts\":{\"party\":\"THIRD_PARTY\",\"name\":\"虚构建筑有限公司\",\"why\":\"涉及你方报价\"}}");

        step("head", id, "/documents/" + document + "/issue", "{}")
                .then()
                .statusCode(200)
                .body("files.role", contains("LETTER", "LETTER", "PARTY_LETTER", "PARTY_LETTER"))
                .body("files.format", contains("pdf", "ofd", "pdf", "ofd"));
        step("officer", id, "/documents/" + document + "/dispatch", "{}")
                .then()
                .statusCode(200)
                .body("acts.type", contains("CONSULTED", "APPLICANT_NOTIFIED"));

        as("officer").get("/api/cases/{id}", id).then().body("flags", hasItems("CONSULTING"));
    }

    @Test
    void nothingIsReleasedWhileAConsultationIsOpen() {
        String id = aCase(false);
        String consulted = consulted(id);
        SignoffTest.approved(id, SignoffTest.GRANT);

        step("head", id, "/reply", "{}").then().statusCode(409).body("missing", contains("consultation-open"));

        recordOf(consulted, id, "OPINION_RECEIVED", ",\"stance\":\"OBJECT\"");
        step("head", id, "/reply", "{}").then().statusCode(409).body("missing", contains("third-party-not-told"));
        recordOf(consulted, id, "DISCLOSURE_NOTIFIED", "");
        step("head", id, "/reply", "{}").then().statusCode(201);
    }

    @Test
    void anObjectionThatIsFollowedHoldsNothingUp() {
        String id = aCase(false);
        String consulted = consulted(id);
        recordOf(consulted, id, "OPINION_RECEIVED", ",\"stance\":\"OBJECT\"");
        SignoffTest.approved(
                id,
                "{\"items\":[{\"label\":\"批复\",\"outcome\":\"GRANT\",\"facts\":{\"access\":\"随函提供\"}},{\"label\":\"报价\","
                        + "\"outcome\":\"REFUSE_THIRD\",\"facts\":{\"reasons\":\"涉及商业秘密\",\"consultation\":\""
                        + consulted
                        + "\"}}]}");

        step("head", id, "/reply", "{}").then().statusCode(201);
    }

    @Test
    void anObjectionAfterTheReviewNeedsTheLegalCheck() {
        String id = aCase(false);
        SignoffTest.draft("officer", id, SignoffTest.GRANT).then().statusCode(200);
        step("officer", id, "/draft/submission", "{}").then().statusCode(200);
        step("reviewer", id, "/draft/approval", "{\"checks\":[\"SECRECY\"]}")
                .then()
                .statusCode(200);
        String consulted = consulted(id);
        recordOf(consulted, id, "OPINION_RECEIVED", ",\"stance\":\"OBJECT\"");
        recordOf(consulted, id, "DISCLOSURE_NOTIFIED", "");

        step("head", id, "/reply", "{}").then().statusCode(409).body("missing", contains("legal-check-missing"));
    }

    @Test
    void aFeeNoticeChargesWhatTheTariffSays() {
        String id = aCase(false);
        String document = approvedNotice(
                id,
                "{\"kind\":\"FEE_NOTICE\",\"facts\":{\"tariff\":\"PER_PAGE\",\"pages\":44,\"payment\":\"财政专户（虚构）\"}}");
        step("head", id, "/documents/" + document + "/issue", "{}").then().statusCode(200);

        step("officer", id, "/documents/" + document + "/dispatch", "{}")
                .then()
                .statusCode(200)
                .body("acts[0].type", equalTo("FEE_NOTIFIED"))
                .body("acts[0].amount", equalTo(140))
                .body("state", equalTo("FEE_PENDING"));
    }

    @Test
    void aReceiptHasNoLegalEffect() {
        String id = aCase(false);
        String document = approvedNotice(id, "{\"kind\":\"RECEIPT\"}");
        step("head", id, "/documents/" + document + "/issue", "{}").then().statusCode(200);

        step("officer", id, "/documents/" + document + "/dispatch", "{}")
                .then()
                .statusCode(200)
                .body("status", equalTo("SENT"))
                .body("state", equalTo("IN_PROCESS"));
    }

    /** Consults a third party today; gives the act's id back. */
    private static String consulted(String id) {
        return recorded(id, "\"type\":\"CONSULTED\",\"party\":\"THIRD_PARTY\",\"name\":\"虚构公司\"");
    }

    /** Records today an act that refers to the consultation. */
    private static void recordOf(String consulted, String id, String type, String more) {
        recorded(id, "\"type\":\"" + type + "\",\"consultation\":\"" + consulted + "\"" + more);
    }

    private static String recorded(String id, String members) {
        var today = java.time.LocalDate.now(mingda.eventing.time.Zones.SHANGHAI);
        return as("officer")
                .body("{\"on\":\"" + today + "\"," + members + "}")
                .post("/api/cases/{id}/acts", id)
                .then()
                .statusCode(201)
                .extract()
                .path("act.id");
    }
}
