package mingda.casework.signoff;

import static mingda.casework.support.SomeCases.as;
import static mingda.casework.support.SomeCases.register;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.Response;
import java.util.UUID;
import mingda.casework.support.CaseworkTest;
import mingda.casework.support.LegalToday;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an agency's chain refuses and lets pass, over HTTP with the demo users. */
@CaseworkTest
class ChainRoadTest {

    private static final String SETTINGS = "/api/agencies/fengxian-office/settings";
    private static final String DEFAULTS = """
            {"noticeSectionOpinion":"NONE","secrecyCheck":"RELEASE","replyLegalCheck":"WHERE_DEMANDED",
             "noticeLegalCheck":"WHERE_DEMANDED","extensionSigner":"OFFICE_HEAD"}""";
    private static final String CORRECTION =
            "{\"kind\":\"CORRECTION_NOTICE\",\"facts\":{\"items\":[\"请写明年份\"],\"workingDays\":10}}";
    private static final String EXTENSION =
            "{\"kind\":\"EXTENSION_NOTICE\",\"facts\":{\"workingDays\":5,\"reason\":\"需要检索\"}}";

    @AfterEach
    void theDefaultsHoldAgain() {
        set(DEFAULTS);
    }

    @Test
    void aCaseTellsTheRoadOfItsDocuments() {
        String id = aCase();
        as("officer")
                .get("/api/cases/" + id)
                .then()
                .body("chain.REPLY.sectionOpinion", equalTo("NONE"))
                .body("chain.REPLY.secrecyCheck", equalTo("RELEASE"))
                .body("chain.REPLY.legalCheck", equalTo("WHERE_DEMANDED"))
                .body("chain.REPLY.issuers", contains("signatory"))
                .body("chain.EXTENSION_NOTICE.issuers", contains("office-head"))
                .body("chain.REPLY.text.zh", equalTo("经办人拟稿 → 送审 → 保密审查（提供信息的） → 法制审核（规定情形） → 审核 → 签发人签发"));
        set("{\"extensionSigner\":\"EITHER\"}");
        as("officer")
                .get("/api/cases/" + id)
                .then()
                .body("chain.EXTENSION_NOTICE.issuers", containsInAnyOrder("office-head", "signatory"));
    }

    @Test
    void aNoticeWaitsForTheSectionWhereDemanded() {
        set("{\"noticeSectionOpinion\":\"DEMANDED\"}");
        String id = aCase();
        String document = written("officer", id, CORRECTION);
        step("officer", id, document, "submission")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:mingda:problem:chain-step-missing"))
                .body("article", equalTo("条例第四条"))
                .body("missing", contains("section-opinion-missing"));
        String receipt = written("officer", id, "{\"kind\":\"RECEIPT\"}");
        step("officer", id, receipt, "submission").then().statusCode(200);
        String opinion = as("officer")
                .body("{\"unit\":\"业务科\",\"document\":\"" + document + "\"}")
                .post("/api/cases/" + id + "/section-opinions")
                .path("id");
        as("section")
                .body("{\"stance\":\"AGREE\"}")
                .post("/api/cases/" + id + "/section-opinions/" + opinion + "/answer")
                .then()
                .statusCode(200);
        step("officer", id, document, "submission").then().statusCode(200);
    }

    @Test
    void everyNoticeIsCheckedLegallyWhereTheAgencyWantsIt() {
        set("{\"noticeLegalCheck\":\"ALWAYS\"}");
        String id = aCase();
        String document = written("officer", id, CORRECTION);
        step("officer", id, document, "submission").then().statusCode(200);
        step("deputy", id, document, "approval")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:mingda:problem:checks-missing"))
                .body("missing", contains("LEGAL"));
        as("reviewer")
                .body("{\"checks\":[\"LEGAL\"]}")
                .post("/api/cases/" + id + "/documents/" + document + "/approval")
                .then()
                .statusCode(200);
    }

    @Test
    void aRefusalGoesWithoutTheLegalCheckWhereTheAgencyHasNone() {
        String refusal = "{\"outcome\":\"REFUSE_INTERNAL\",\"facts\":{\"reasons\":\"属于内部事务信息\"}}";
        String id = aCase();
        as("officer").body(refusal).put("/api/cases/" + id + "/draft").then().statusCode(200);
        as("officer").post("/api/cases/" + id + "/draft/submission").then().statusCode(200);
        approve(id).then().statusCode(409).body("missing", contains("LEGAL"));
        set("{\"secrecyCheck\":\"ALWAYS\"}");
        approve(id).then().statusCode(409).body("missing", containsInAnyOrder("SECRECY", "LEGAL"));
        set("{\"secrecyCheck\":\"RELEASE\",\"replyLegalCheck\":\"NEVER\"}");
        approve(id).then().statusCode(200);
    }

    @Test
    void aSignatoryWhoSignsAnExtensionNeedsTheAgreementOfTheOfficeHead() {
        set("{\"extensionSigner\":\"SIGNATORY\"}");
        String id = aCase();
        String document = written("deputy", id, EXTENSION);
        step("deputy", id, document, "submission").then().statusCode(200);
        step("reviewer", id, document, "approval").then().statusCode(200);
        step("officer", id, document, "issue").then().statusCode(403).body("roles", contains("signatory"));
        String delegation = as("head")
                .body(
                        "{\"delegate\":\"officer\",\"roles\":[\"signatory\"],\"from\":\"%s\",\"until\":\"%s\",\"reason\":\"出差\"}"
                                .formatted(LegalToday.TODAY, LegalToday.TODAY))
                .post("/api/delegations")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        try {
            step("officer", id, document, "issue")
                    .then()
                    .statusCode(409)
                    .body("article", equalTo("条例第三十三条"))
                    .body("missing", contains("extension-not-agreed"));
            as("head")
                    .body("{\"type\":\"EXTENSION_APPROVED\",\"on\":\"" + LegalToday.TODAY + "\"}")
                    .post("/api/cases/" + id + "/acts")
                    .then()
                    .statusCode(201);
            step("officer", id, document, "issue").then().statusCode(200);
        } finally {
            as("head").post("/api/delegations/" + delegation + "/revocation");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"secrecyCheck\":\"NEVER\"}",
                "{\"secrecyCheck\":\"NONE\"}",
                "{\"replyLegalCheck\":\"SOMETIMES\"}",
                "{\"noticeLegalCheck\":true}",
                "{\"noticeSectionOpinion\":\"\"}",
                "{\"extensionSigner\":\"OFFICER\"}"
            })
    void noChainLeavesOutWhatTheLawDemands(String body) {
        as("admin").body(body).put(SETTINGS).then().statusCode(422);
    }

    private static void set(String settings) {
        as("admin").body(settings).put(SETTINGS).then().statusCode(200);
    }

    private static String aCase() {
        return register("虚构律所" + UUID.randomUUID(), "会议纪要", LegalToday.TODAY);
    }

    private static Response approve(String id) {
        return as("deputy").body("{}").post("/api/cases/" + id + "/draft/approval");
    }

    private static String written(String user, String id, String body) {
        return as(user).body(body)
                .post("/api/cases/" + id + "/documents")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Response step(String user, String id, String document, String step) {
        return as(user).body("{}").post("/api/cases/" + id + "/documents/" + document + "/" + step);
    }
}
