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
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mingda.casework.signoff.SignoffTest.WithParts;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
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

    @Test
    void excessiveIsDecidedOnlyAfterReasonsWereAskedForByALetter() {
        String id = aCase(false);
        as("officer")
                .body("{\"kind\":\"REASONS_NOTICE\"}")
                .post("/api/cases/{id}/documents", id)
                .then()
                .statusCode(201);
        String document =
                approvedNotice(id, "{\"kind\":\"REASONS_NOTICE\",\"facts\":{\"counts\":\"本年42件\",\"workingDays\":15}}");
        step("head", id, "/documents/" + document + "/issue", "{}")
                .then()
                .statusCode(200)
                .body("number", matchesPattern("奉府办公开〔\\d{4}〕\\d+号-理"))
                .body("files.role", contains("LETTER", "LETTER"));

        step("officer", id, "/documents/" + document + "/dispatch", "{}")
                .then()
                .statusCode(200)
                .body("acts.type", contains("REASONS_REQUESTED"))
                .body("acts[0].workingDays", equalTo(15))
                .body("state", equalTo("IN_PROCESS"));

        as("officer").get("/api/cases/{id}", id).then().body("flags", hasItems("REASONS_REQUESTED"));
        String text = letter(id, document);
        assertTrue(text.contains("第三十五条") && text.contains("本年42件") && text.contains("最后一日为"), text);
        assertFalse(text.contains("行政复议"), "no remedy against a step on the way");
    }

    @Test
    void aThirdPartyIsToldOfTheDisclosureByALetterThatTheApplicantNeverSees() {
        String id = aCase(true);
        String consulted = consulted(id);
        recordOf(consulted, id, "OPINION_RECEIVED", ",\"stance\":\"OBJECT\"");
        String content = "\"consultation\":\"%s\",\"content\":\"合同总价\",\"reasons\":\"不公开可能对公共利益造成重大影响\"";
        String today =
                java.time.LocalDate.now(mingda.eventing.time.Zones.SHANGHAI).toString();
        refusedNotice(id, content.formatted(UUID.randomUUID()) + ",\"releaseOn\":\"" + today + "\"", "not-consulted");
        refusedNotice(id, content.formatted(consulted) + ",\"releaseOn\":\"2026-01-05\"", "release-before-notice");
        String document = submitted(id, content.formatted(consulted) + ",\"releaseOn\":\"" + today + "\"");
        step("reviewer", id, "/documents/" + document + "/approval", "{}")
                .then()
                .statusCode(409)
                .body("missing", contains("LEGAL"));
        step("reviewer", id, "/documents/" + document + "/approval", "{\"checks\":[\"LEGAL\"]}")
                .then()
                .statusCode(200);
        step("head", id, "/documents/" + document + "/issue", "{}")
                .then()
                .statusCode(200)
                .body("electronic", equalTo(false))
                .body("files.role", contains("PARTY_LETTER", "PARTY_LETTER"));
        step("officer", id, "/documents/" + document + "/dispatch", "{\"method\":\"ELECTRONIC\"}")
                .then()
                .statusCode(422);

        step("officer", id, "/documents/" + document + "/dispatch", "{\"trackingNumber\":\"XA1\"}")
                .then()
                .statusCode(200)
                .body("acts.type", contains("DISCLOSURE_NOTIFIED"))
                .body("acts[0].consultation", equalTo(consulted));

        String text = letter(id, document);
        assertTrue(text.contains("虚构公司：") && text.contains("你方表示不同意公开") && text.contains("第三十二条"), text);
        assertTrue(text.contains("你方如对本告知书不服") && text.contains("6个月内向上海铁路运输法院提起行政诉讼"), text);
        String applicationNo = as("officer").get("/api/cases/{id}", id).path("applicationNo");
        assertFalse(text.contains("张三") || text.contains(applicationNo), "neither who applied nor under which number");
        SignoffTest.approved(id, SignoffTest.GRANT);
        step("head", id, "/reply", "{}").then().statusCode(201);
    }

    @Test
    void theCorrectionOfARecordIsAnsweredWithItsRemedy() {
        String id = aCase(false);
        String facts =
                "{\"kind\":\"RECTIFICATION_REPLY\",\"facts\":{\"record\":\"户内人口数\",\"reasons\":\"经核对户籍证明属实\",\"decision\":\"%s\"}}";
        String incomplete = as("officer")
                .body(facts.formatted("FORWARDED"))
                .post("/api/cases/{id}/documents", id)
                .path("id");
        step("officer", id, "/documents/" + incomplete + "/submission", "{}")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/facts/agency"));
        String document = approvedNotice(id, facts.formatted("CORRECTED"));
        step("head", id, "/documents/" + document + "/issue", "{}").then().statusCode(200);

        String text = letter(id, document);

        assertTrue(text.contains("第四十一条的规定，本机关已对该记录予以更正"), text);
        assertTrue(text.contains("60日内向上海市奉贤区人民政府申请行政复议，或者"), text);
        step("officer", id, "/documents/" + document + "/dispatch", "{}")
                .then()
                .statusCode(200)
                .body("status", equalTo("SENT"));
    }

    @Test
    void aLetterUsesTheTemplateAndTheCourtOfItsDay() {
        String path = "/api/templates/RECTIFICATION_REPLY";
        String settings = "/api/agencies/fengxian-office/settings";
        java.time.LocalDate today = java.time.LocalDate.now(mingda.eventing.time.Zones.SHANGHAI);
        String shipped = as("admin").get(path).path("text");
        changeTemplate(path, shipped + "自今日起使用的落款语。", today);
        changeTemplate(path, shipped + "自明日起使用的落款语。", today.plusDays(1));
        as("admin")
                .body(Map.of(
                        "court",
                        List.of(
                                Map.of("value", "昨日法院"),
                                Map.of("from", today.toString(), "value", "今日法院"),
                                Map.of("from", today.plusDays(1).toString(), "value", "明日法院"))))
                .put(settings)
                .then()
                .statusCode(200);
        String id = aCase(false);
        String document = approvedNotice(
                id,
                "{\"kind\":\"RECTIFICATION_REPLY\",\"facts\":{\"record\":\"甲\",\"reasons\":\"乙\",\"decision\":\"DECLINED\"}}");

        step("head", id, "/documents/" + document + "/issue", "{}").then().statusCode(200);

        String text = letter(id, document);
        assertTrue(text.contains("自今日起使用的落款语") && !text.contains("自明日起"), text);
        assertTrue(text.contains("今日法院") && !text.contains("昨日法院") && !text.contains("明日法院"), text);
        changeTemplate(path, shipped, today);
        changeTemplate(path, shipped, today.plusDays(1));
        as("admin").body("{\"court\":\"\"}").put(settings).then().statusCode(200);
    }

    private static void changeTemplate(String path, String text, java.time.LocalDate from) {
        as("admin")
                .body(Map.of("text", text, "validFrom", from.toString(), "reason", "测试"))
                .put(path)
                .then()
                .statusCode(200);
    }

    private static String submitted(String id, String facts) {
        String document = begun(id, facts);
        step("officer", id, "/documents/" + document + "/submission", "{}")
                .then()
                .statusCode(200);
        return document;
    }

    private static void refusedNotice(String id, String facts, String missing) {
        step("officer", id, "/documents/" + begun(id, facts) + "/submission", "{}")
                .then()
                .statusCode(409)
                .body("missing", contains(missing));
    }

    private static String begun(String id, String facts) {
        return as("officer")
                .body("{\"kind\":\"DISCLOSURE_NOTICE\",\"facts\":{" + facts + "}}")
                .post("/api/cases/{id}/documents", id)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** The text of an issued letter, without white space. */
    private static String letter(String id, String document) {
        byte[] pdf = as("officer")
                .accept("application/pdf")
                .get("/api/cases/{id}/documents/{d}/file", id, document)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        try (var read = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(read).replaceAll("\\s", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
