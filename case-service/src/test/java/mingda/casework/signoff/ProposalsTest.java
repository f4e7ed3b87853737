package mingda.casework.signoff;

import static mingda.casework.signoff.SignoffTest.aCase;
import static mingda.casework.signoff.SignoffTest.as;
import static mingda.casework.signoff.SignoffTest.step;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.UUID;
import mingda.casework.signoff.SignoffTest.WithParts;
import mingda.eventing.time.Zones;
import org.junit.jupiter.api.Test;

/** What the case already says of a draft's facts, over HTTP. */
@QuarkusTest
@WithParts
class ProposalsTest {

    private static final String TODAY = LocalDate.now(Zones.SHANGHAI).toString();

    @Test
    void aRecordedSearchFillsTheFactsOfNoneExists() {
        String id = aCase(true);
        proposed(id, "?outcome=NONE_EXISTS")
                .body("items.pointer", contains("/search/words"))
                .body("items[0].value", contains("2025年会议纪要（虚构）"))
                .body("items[0].source.en", equalTo("the application"));
        act(id, "{\"type\":\"SEARCHED\",\"on\":\"%s\",\"places\":[\"档案室\"],\"words\":[\"纪要\"],\"result\":\"未检索到\"}");
        act(id, "{\"type\":\"SEARCHED\",\"on\":\"%s\",\"places\":[\"机要室\"],\"words\":[\"会议\"],\"result\":\"仍未检索到\"}");

        proposed(id, "?kind=REPLY&outcome=NONE_EXISTS")
                .body("items.pointer", contains("/search/places", "/search/words", "/search/result"))
                .body("items[0].value", contains("机要室"))
                .body("items[2].value", equalTo("仍未检索到"))
                .body("items[0].source.zh", equalTo("检索记录（" + TODAY + "）"))
                .body("items[0].act", notNullValue());
        as("officer").get("/api/cases/{id}/documents", id).then().body("total", equalTo(0));
    }

    @Test
    void theWayThatTheApplicantWantsIsProposedForAGrant() {
        proposed(aCase(true), "?outcome=GRANT")
                .body("items.pointer", contains("/access"))
                .body("items[0].value", equalTo("纸质文本，邮寄至你提供的地址"));
        proposed(aCase(true), "?outcome=REFUSE_PROCESS").body("items", empty());
        proposed(aCase(true), "").body("items", empty());
    }

    @Test
    void theObjectionOfAThirdPartyIsProposedWithItsConsultation() {
        String id = aCase(true);
        String consulted = step(
                        "officer",
                        id,
                        "/acts",
                        "{\"type\":\"CONSULTED\",\"on\":\"%s\",\"party\":\"THIRD_PARTY\",\"name\":\"示例建筑有限公司（虚构）\"}"
                                .formatted(TODAY))
                .then()
                .statusCode(201)
                .extract()
                .path("act.id");
        act(
                id,
                "{\"type\":\"OPINION_RECEIVED\",\"on\":\"%s\",\"stance\":\"OBJECT\",\"reasons\":\"属于商业秘密\",\"consultation\":\""
                        + consulted + "\"}");

        proposed(id, "?outcome=REFUSE_THIRD")
                .body("items.pointer", contains("/consultation", "/reasons"))
                .body("items[0].value", equalTo(consulted))
                .body("items[1].value", equalTo("经书面征求意见，第三方不同意公开，理由为：属于商业秘密"));
        proposed(id, "?outcome=PARTIAL")
                .body("items.pointer", contains("/grounds", "/reasons"))
                .body("items[0].value", contains("REFUSE_THIRD"));
        proposed(id, "?kind=DISCLOSURE_NOTICE")
                .body("items.pointer", contains("/consultation", "/name", "/content"))
                .body("items[1].value", equalTo("示例建筑有限公司（虚构）"));
    }

    @Test
    void noticesTakePeriodsFromTheSettingsAndWhatTheCaseRecords() {
        String id = aCase(true);
        proposed(id, "?kind=CORRECTION_NOTICE")
                .body("items.pointer", hasItem("/workingDays"))
                .body("items.find { it.pointer == '/workingDays' }.value", equalTo(15))
                .body("items.find { it.pointer == '/items' }.value", contains("请补充获取信息的方式、途径"));
        proposed(id, "?kind=FEE_NOTICE").body("items.pointer", contains("/itemsEarlierThisMonth"));
        proposed(id, "?kind=EXTENSION_NOTICE").body("items", empty());
        act(id, "{\"type\":\"EXTENSION_REQUESTED\",\"on\":\"%s\",\"workingDays\":10,\"reason\":\"档案数量较多\"}");
        proposed(id, "?kind=EXTENSION_NOTICE")
                .body("items.pointer", contains("/workingDays", "/reason"))
                .body("items[0].value", equalTo(10));
        proposed(id, "?kind=RECEIPT").body("items", empty());
    }

    @Test
    void wrongQuestionsAreNamedAndAnotherAgencySeesNothing() {
        String id = aCase(true);
        as("officer")
                .get("/api/cases/" + id + "/proposals?kind=SONG&outcome=MOON")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/kind", "/outcome"));
        as("officer2").get("/api/cases/" + id + "/proposals?kind=SONG").then().statusCode(404);
        as("officer")
                .get("/api/cases/" + UUID.randomUUID() + "/proposals")
                .then()
                .statusCode(404);
    }

    private static ValidatableResponse proposed(String id, String query) {
        return as("officer")
                .get("/api/cases/" + id + "/proposals" + query)
                .then()
                .statusCode(200);
    }

    private static void act(String id, String body) {
        step("officer", id, "/acts", body.formatted(TODAY)).then().statusCode(201);
    }
}
