package mingda.casework.opinion;

import static mingda.casework.support.SomeCases.as;
import static mingda.casework.support.SomeCases.register;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import mingda.casework.support.CaseworkTest;
import mingda.casework.support.LegalToday;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Asking the responsible section for its opinion, over HTTP with the demo users. */
@CaseworkTest
class SectionOpinionRoadTest {

    private static final String OFFICE = "/api/agencies/fengxian-office/settings";
    private static final String DRAFT = """
            {"outcome":"NONE_EXISTS","facts":{"search":{"places":["档案室"],"words":["会议纪要"],"result":"未检索到"}}}""";

    @Test
    void aSectionIsAskedAndAnswersOnce() {
        String id = aCase();
        String opinion = ask("officer", id, "{\"unit\":\"业务科\",\"question\":\"是否存在该信息？\"}")
                .then()
                .statusCode(201)
                .header("ETag", notNullValue())
                .body("state", equalTo("OPEN"))
                .body("workingDays", is(5))
                .body("dueOn", equalTo("2026-11-30"))
                .extract()
                .path("id");
        as("officer")
                .get("/api/cases/" + id)
                .then()
                .body("sectionOpinions.question", contains("是否存在该信息？"))
                .body("sectionOpinions.askedBy", contains("officer"))
                .body("internalDays.find { it.kind == 'SECTION_OPINION' }.dueOn", equalTo("2026-11-30"))
                .body("internalDays.find { it.kind == 'SECTION_OPINION' }.state", equalTo("OPEN"))
                .body("replyDueOn", equalTo("2026-12-21"));
        worklist("section", id, "MINE")
                .body("total", is(1))
                .body("items[0].sectionOpinionDueOn", equalTo("2026-11-30"));
        worklist("officer", id, "OPEN").body("total", is(1));
        worklist("officer", id, "PASSED").body("total", is(0));
        worklist("officer", id, "MINE").body("total", is(0));

        answer("section", id, opinion, "{\"stance\":\"AGREE_WITH_REMARKS\",\"reasons\":\"建议补充检索范围\"}")
                .then()
                .statusCode(200)
                .body("state", equalTo("ANSWERED"))
                .body("givenBy", equalTo("section"))
                .body("reasons", equalTo("建议补充检索范围"));
        answer("section", id, opinion, "{\"stance\":\"AGREE\"}")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:mingda:problem:section-opinion-not-awaited"))
                .body("opinionState", equalTo("ANSWERED"))
                .body("article", equalTo("条例第四条"))
                .body("allowedActs", notNullValue());
        as("officer")
                .get("/api/cases/" + id)
                .then()
                .body("journal.type", hasItems("SECTION_OPINION_ASKED", "SECTION_OPINION_GIVEN"))
                .body("journal.find { it.type == 'SECTION_OPINION_ASKED' }.text", equalTo("是否存在该信息？"))
                .body("journal.find { it.type == 'SECTION_OPINION_GIVEN' }.recordedBy", equalTo("section"))
                .body("journal.find { it.type == 'SECTION_OPINION_GIVEN' }.stance", equalTo("AGREE_WITH_REMARKS"))
                .body("internalDays.find { it.kind == 'SECTION_OPINION' }.state", equalTo("DONE"));
        worklist("officer", id, "OPEN").body("total", is(0));
        as("officer").get("/api/cases?q=" + name(id)).then().body("items[0].sectionOpinionDueOn", nullValue());
    }

    @Test
    void whoIsNamedAnswersAndTheDayIsThatOfTheRequest() {
        String id = aCase();
        String opinion = ask("reviewer", id, "{\"username\":\"deputy\",\"workingDays\":2}")
                .then()
                .statusCode(201)
                .body("unit", equalTo("公开科"))
                .body("username", equalTo("deputy"))
                .body("dueOn", equalTo("2026-11-25"))
                .extract()
                .path("id");
        worklist("head", id, "MINE").body("total", is(0));
        worklist("deputy", id, "MINE").body("total", is(1));
        answer("head", id, opinion, "{\"stance\":\"AGREE\"}")
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:mingda:problem:section-not-asked"));
        answer("deputy", id, opinion, "{\"stance\":\"AGREE\"}").then().statusCode(200);
    }

    @Test
    void theInternalDayIsNeverBeyondTheDayOfTheAnswer() {
        String id = register("虚构律所" + UUID.randomUUID(), "会议纪要", "2026-11-02");
        String due = as("officer").get("/api/cases/" + id).path("replyDueOn");
        ask("officer", id, "{\"unit\":\"业务科\",\"workingDays\":20}")
                .then()
                .statusCode(201)
                .body("dueOn", equalTo(due));
    }

    @Test
    void theAskerWithdrawsAndAsksAgain() {
        String id = aCase();
        String opinion = ask("officer", id, "{\"unit\":\"业务科\"}").path("id");
        ask("officer", id, "{\"unit\":\"业务科\"}")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:mingda:problem:section-asked-already"));
        withdraw("section", id, opinion).then().statusCode(403);
        withdraw("deputy", id, UUID.randomUUID().toString()).then().statusCode(404);
        withdraw("officer", id, opinion)
                .then()
                .statusCode(200)
                .body("state", equalTo("WITHDRAWN"))
                .body("withdrawnBy", equalTo("officer"));
        withdraw("officer", id, opinion).then().statusCode(409);
        answer("section", id, opinion, "{\"stance\":\"AGREE\"}").then().statusCode(409);
        String next = ask("officer", id, "{\"unit\":\"业务科\"}")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        withdraw("head", id, next).then().statusCode(200);
        as("officer")
                .get("/api/cases/" + id)
                .then()
                .body("sectionOpinions.state", contains("WITHDRAWN", "WITHDRAWN"))
                .body("journal.type", hasItem("SECTION_OPINION_WITHDRAWN"))
                .body("internalDays.kind", not(hasItem("SECTION_OPINION")));
    }

    @Test
    void whoeverAskedOrDraftedGivesNoOpinion() {
        String id = aCase();
        String document = as("section")
                .body(DRAFT)
                .put("/api/cases/" + id + "/draft")
                .then()
                .statusCode(200)
                .extract()
                .path("id");
        String opinion = ask("officer", id, "{\"unit\":\"业务科\",\"document\":\"" + document + "\"}")
                .then()
                .statusCode(201)
                .body("document", equalTo(document))
                .extract()
                .path("id");
        answer("section", id, opinion, "{\"stance\":\"AGREE\"}")
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:mingda:problem:own-request-or-draft"));
        String own = ask("officer", id, "{\"unit\":\"公开科\"}").path("id");
        answer("officer", id, own, "{\"stance\":\"AGREE\"}").then().statusCode(403);
        answer("deputy", id, own, "{\"stance\":\"AGREE\"}").then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|/unit",
                "{\"unit\":\"不存在的科室\"}|/unit",
                "{\"unit\":7}|/unit",
                "{\"unit\":\"业务科\",\"username\":\"reviewer\"}|/unit",
                "{\"username\":\"officer\"}|/username",
                "{\"username\":\"officer2\"}|/username",
                "{\"unit\":\"党政办\"}|/unit",
                "{\"unit\":\"业务科\",\"workingDays\":0}|/workingDays",
                "{\"unit\":\"业务科\",\"workingDays\":21}|/workingDays",
                "{\"unit\":\"业务科\",\"workingDays\":\"x\"}|/workingDays",
                "{\"unit\":\"业务科\",\"document\":\"0198d1a2-7c00-7b3e-9a55-3f1f0c2ab001\"}|/document"
            })
    void whatIsAskedWrongIsNamed(String body, String pointer) {
        ask("officer", aCase(), body).then().statusCode(422).body("errors.pointer", hasItem(pointer));
    }

    @Test
    void anAnswerNeedsItsStanceAndAnObjectionItsReasons() {
        String id = aCase();
        String opinion = ask("officer", id, "{\"unit\":\"业务科\"}").path("id");
        answer("section", id, opinion, "{}").then().statusCode(422).body("errors.pointer", hasItem("/stance"));
        answer("section", id, opinion, "{\"stance\":\"MAYBE\"}").then().statusCode(422);
        for (String stance : new String[] {"OBJECT", "AGREE_WITH_REMARKS"}) {
            answer("section", id, opinion, "{\"stance\":\"" + stance + "\"}")
                    .then()
                    .statusCode(422)
                    .body("errors.pointer", contains("/reasons"));
        }
        answer("section", id, opinion, "{\"stance\":\"OBJECT\",\"reasons\":\"另有一份会议纪要\"}")
                .then()
                .statusCode(200);
    }

    @Test
    void onlyOfficersAndReviewersAskAndNobodyOfAnotherAgencySeesIt() {
        String id = aCase();
        ask("section", id, "{\"unit\":\"公开科\"}").then().statusCode(403);
        ask("head", id, "{\"unit\":\"公开科\"}").then().statusCode(403);
        ask("officer2", id, "{}").then().statusCode(404);
        String opinion = ask("officer", id, "{\"unit\":\"业务科\"}").path("id");
        answer("officer2", id, opinion, "{}").then().statusCode(404);
        withdraw("officer2", id, opinion).then().statusCode(404);
        as("officer")
                .header("If-Match", "\"0-0\"")
                .body("{\"unit\":\"督查科\"}")
                .post(path(id))
                .then()
                .statusCode(412);
        answer("section", id, "x", "{}").then().statusCode(404);
    }

    @Test
    void nothingIsAskedInAClosedCaseAndWhatWasAskedEnds() {
        String id = aCase();
        String opinion = ask("officer", id, "{\"unit\":\"业务科\"}").path("id");
        as("officer")
                .body("{\"type\":\"WITHDRAWN\",\"on\":\"" + LegalToday.TODAY
                        + "\",\"form\":\"SIGNED\",\"reason\":\"OTHER\"}")
                .post("/api/cases/" + id + "/acts")
                .then()
                .statusCode(201);
        ask("officer", id, "{\"unit\":\"督查科\"}")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:mingda:problem:nothing-to-ask"));
        answer("section", id, opinion, "{\"stance\":\"AGREE\"}")
                .then()
                .statusCode(409)
                .body("opinionState", equalTo("ENDED"));
        worklist("section", id, "MINE").body("total", is(0));
    }

    @Test
    void whereTheChainDemandsItAReplyIsNotSubmittedWithoutTheSection() {
        String id = aCase();
        as("officer").body(DRAFT).put("/api/cases/" + id + "/draft").then().statusCode(200);
        as("admin")
                .body("{\"replySectionOpinion\":\"DEMANDED\"}")
                .put(OFFICE)
                .then()
                .statusCode(200);
        try {
            submit(id)
                    .statusCode(409)
                    .body("type", equalTo("urn:mingda:problem:chain-step-missing"))
                    .body("article", equalTo("条例第四条"))
                    .body("missing", contains("section-opinion-missing"))
                    .body("reasons[0].text", notNullValue())
                    .body("allowedActs", notNullValue());
            String opinion = ask("officer", id, "{\"unit\":\"业务科\"}").path("id");
            submit(id).statusCode(409).body("missing", contains("section-opinion-awaited"));
            answer("section", id, opinion, "{\"stance\":\"OBJECT\",\"reasons\":\"应当再查\"}")
                    .then()
                    .statusCode(200);
            submit(id).statusCode(200).body("status", equalTo("SUBMITTED"));
        } finally {
            as("admin")
                    .body("{\"replySectionOpinion\":\"NONE\"}")
                    .put(OFFICE)
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    void theSettingTakesItsWordsAlone() {
        as("admin")
                .body("{\"replySectionOpinion\":\"SOMETIMES\"}")
                .put("/api/agencies/touqiao/settings")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/replySectionOpinion"))
                .body("errors.message[0]", containsString("DEMANDED"));
    }

    private static String aCase() {
        return register("虚构律所" + UUID.randomUUID(), "会议纪要", LegalToday.TODAY);
    }

    private static String name(String id) {
        return as("officer").get("/api/cases/" + id).path("applicationNo");
    }

    private static String path(String id) {
        return "/api/cases/" + id + "/section-opinions";
    }

    private static Response ask(String user, String id, String body) {
        return as(user).body(body).post(path(id));
    }

    private static Response answer(String user, String id, String opinion, String body) {
        return as(user).body(body).post(path(id) + "/" + opinion + "/answer");
    }

    private static Response withdraw(String user, String id, String opinion) {
        return as(user).body("{}").post(path(id) + "/" + opinion + "/withdrawal");
    }

    private static ValidatableResponse submit(String id) {
        return as("officer").post("/api/cases/" + id + "/draft/submission").then();
    }

    private static ValidatableResponse worklist(String user, String id, String which) {
        return as(user).get("/api/cases?applicationNo=" + name(id) + "&sectionOpinion=" + which)
                .then()
                .statusCode(200);
    }
}
