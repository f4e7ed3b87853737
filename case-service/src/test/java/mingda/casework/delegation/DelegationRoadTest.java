package mingda.casework.delegation;

import static mingda.casework.support.SomeCases.as;
import static mingda.casework.support.SomeCases.register;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import mingda.casework.sql.Db;
import mingda.casework.support.CaseworkTest;
import mingda.casework.support.LegalToday;
import mingda.eventing.scope.Scope;
import mingda.eventing.scope.Scopes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Delegations during absence, over HTTP with the demo users; the legal today is 2026-11-23. */
@CaseworkTest
class DelegationRoadTest {

    private static final String NOTICE =
            "{\"kind\":\"CORRECTION_NOTICE\",\"facts\":{\"items\":[\"请写明年份\"],\"workingDays\":10}}";
    private static final String OWN_DRAFT = "urn:mingda:problem:own-draft";

    @Inject
    Db db;

    @Inject
    Scopes scopes;

    @AfterEach
    void nobodyIsAwayAnyMore() {
        scopes.call(Scope.background(), () -> {
            db.change("update delegation set revoked_by = 'admin', revoked_at = now() where revoked_at is null");
            db.change("update staff set active = true where username = 'section'");
            return true;
        });
    }

    @Test
    void theDelegateSignsAndTheJournalSaysInWhosePlace() {
        String id = aCase();
        String document = approved("deputy", id);
        issue("officer", id, document).then().statusCode(403).body("roles", hasItem("signatory"));
        delegate("head", "officer", "[\"signatory\"]", "2026-11-23", "2026-11-24")
                .then()
                .statusCode(201)
                .body("state", equalTo("IN_FORCE"))
                .body("roles", contains("signatory"));

        issue("officer", id, document)
                .then()
                .statusCode(200)
                .body("status", equalTo("ISSUED"))
                .body("issuedBy", equalTo("officer"));
        as("head")
                .get("/api/cases/" + id)
                .then()
                .body("journal.find { it.type == 'SIGNED_ON_BEHALF' }.onBehalfOf", equalTo("head"))
                .body("journal.find { it.type == 'SIGNED_ON_BEHALF' }.recordedBy", equalTo("officer"));
        step("officer", id, document, "recall", "{\"reason\":\"内容有误\"}").then().statusCode(200);
        as("head")
                .get("/api/cases/" + id)
                .then()
                .body("journal.find { it.type == 'DOCUMENT_RECALLED' }.onBehalfOf", equalTo("head"));
    }

    @Test
    void theDelegateReviewsAndGivesBack() {
        String id = aCase();
        String document = submitted("officer", id);
        step("head", id, document, "approval", "{}").then().statusCode(403);
        delegate("reviewer", "head", "[\"reviewer\"]", "2026-11-23", "2026-11-23")
                .then()
                .statusCode(201);
        step("head", id, document, "approval", "{}")
                .then()
                .statusCode(200)
                .body("status", equalTo("APPROVED"))
                .body("approvedBy", equalTo("head"));
        step("head", id, document, "return", "{\"reason\":\"请补充\"}").then().statusCode(200);
        as("head")
                .get("/api/cases/" + id)
                .then()
                .body("journal.find { it.type == 'DRAFT_APPROVED' }.onBehalfOf", equalTo("reviewer"))
                .body("journal.find { it.type == 'DRAFT_RETURNED' }.onBehalfOf", nullValue());
    }

    @Test
    void checksStayWithWhoIsQualifiedForThem() {
        String id = aCase();
        as("deputy")
                .body("{\"outcome\":\"GRANT\",\"facts\":{\"access\":\"随函提供纸质复印件\"}}")
                .put("/api/cases/" + id + "/draft")
                .then()
                .statusCode(200);
        as("deputy").post("/api/cases/" + id + "/draft/submission").then().statusCode(200);
        delegate("reviewer", "officer", "null", "2026-11-23", "2026-11-23")
                .then()
                .statusCode(201)
                .body("roles", contains("reviewer"));
        as("officer")
                .body("{\"checks\":[\"SECRECY\"]}")
                .post("/api/cases/" + id + "/draft/approval")
                .then()
                .statusCode(403)
                .body("roles", contains("secrecy-reviewer"));
        as("officer")
                .body("{}")
                .post("/api/cases/" + id + "/draft/approval")
                .then()
                .statusCode(409);
    }

    @Test
    void neitherTheDelegateNorTheDelegatorHasDrafted() {
        String id = aCase();
        String document = approved("officer", id);
        delegate("head", "officer", "null", "2026-11-23", "2026-11-23").then().statusCode(201);
        issue("officer", id, document).then().statusCode(403).body("type", equalTo(OWN_DRAFT));

        String other = aCase();
        String drafted = approved("deputy", other);
        delegate("deputy", "section", "[\"signatory\"]", "2026-11-23", "2026-11-23")
                .then()
                .statusCode(201);
        issue("section", other, drafted).then().statusCode(403).body("type", equalTo(OWN_DRAFT));
        issue("head", other, drafted).then().statusCode(200);
    }

    @Test
    void whoeverAskedForAnExtensionDoesNotGrantItThroughADelegate() {
        String id = aCase();
        String document = written(
                "deputy", id, "{\"kind\":\"EXTENSION_NOTICE\",\"facts\":{\"workingDays\":5,\"reason\":\"需要检索\"}}");
        step("deputy", id, document, "submission", "{}").then().statusCode(200);
        step("reviewer", id, document, "approval", "{}").then().statusCode(200);
        delegate("deputy", "section", "null", "2026-11-23", "2026-11-23").then().statusCode(201);
        issue("section", id, document).then().statusCode(403);
        delegate("head", "officer", "[\"office-head\"]", "2026-11-23", "2026-11-23")
                .then()
                .statusCode(201);
        issue("officer", id, document).then().statusCode(200);
        as("head")
                .get("/api/cases/" + id)
                .then()
                .body("acts.find { it.type == 'EXTENSION_APPROVED' }.onBehalfOf", equalTo("head"))
                .body("acts.find { it.type == 'EXTENSION_APPROVED' }.recordedBy", equalTo("officer"));
    }

    @Test
    void theDelegateOfTheHeadAgreesToAnExtensionByAnAct() {
        String id = aCase();
        act("deputy", id, "{\"type\":\"EXTENSION_REQUESTED\",\"on\":\"%s\",\"workingDays\":5,\"reason\":\"需要检索\"}")
                .then()
                .statusCode(201);
        String agree = "{\"type\":\"EXTENSION_APPROVED\",\"on\":\"%s\"}";
        act("section", id, agree).then().statusCode(403).body("type", equalTo("urn:mingda:problem:not-your-role"));
        delegate("deputy", "section", "null", "2026-11-23", "2026-11-23").then().statusCode(201);
        act("section", id, agree).then().statusCode(403).body("type", equalTo("urn:mingda:problem:same-person"));
        delegate("head", "officer", "[\"office-head\"]", "2026-11-23", "2026-11-23")
                .then()
                .statusCode(201);
        as("officer")
                .get("/api/cases/" + id)
                .then()
                .body("allowedActs.type", hasItem("EXTENSION_APPROVED"))
                .body("allowedActs.type", not(hasItem("VOIDED")));
        act("officer", id, agree)
                .then()
                .statusCode(201)
                .body("act.onBehalfOf", equalTo("head"))
                .body("act.recordedBy", equalTo("officer"));
    }

    @Test
    void onlyWithinItsDaysAndUntilItIsRevoked() {
        String id = aCase();
        String document = approved("officer", id);
        delegate("head", "section", "[\"signatory\"]", "2026-11-24", "2026-11-25")
                .then()
                .statusCode(201)
                .body("state", equalTo("UPCOMING"));
        issue("section", id, document).then().statusCode(403);
        String now = delegate("head", "section", "[\"office-head\"]", "2026-11-23", "2026-11-23")
                .path("id");
        revoke("section", now).then().statusCode(403);
        revoke("officer2", now).then().statusCode(404);
        revoke("head", UUID.randomUUID().toString()).then().statusCode(404);
        revoke("head", "x").then().statusCode(404);
        revoke("admin", now)
                .then()
                .statusCode(200)
                .body("state", equalTo("REVOKED"))
                .body("revokedBy", equalTo("admin"));
        revoke("head", now)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:mingda:problem:delegation-over"))
                .body("delegationState", equalTo("REVOKED"));
        issue("section", id, document).then().statusCode(403);
    }

    @Test
    void whoLeftStandsInForNobodyAndIsNotChosen() {
        String id = aCase();
        String document = approved("officer", id);
        delegate("head", "section", "[\"signatory\"]", "2026-11-23", "2026-11-23")
                .then()
                .statusCode(201);
        scopes.call(Scope.background(), () -> db.change("update staff set active = false where username = 'section'"));
        issue("section", id, document).then().statusCode(403);
        delegate("deputy", "section", "null", "2026-12-01", "2026-12-02")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/delegate"));
    }

    @Test
    void overlapsAndChainsAreRefused() {
        String held = delegate("head", "deputy", "[\"signatory\"]", "2026-12-01", "2026-12-10")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        delegate("head", "section", "null", "2026-12-10", "2026-12-20")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:mingda:problem:delegation-overlaps"))
                .body("article", equalTo("条例第四条"))
                .body("others", contains(held));
        delegate("deputy", "section", "[\"signatory\"]", "2026-12-05", "2026-12-06")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:mingda:problem:delegation-chain"));
        delegate("deputy", "head", "[\"signatory\"]", "2026-12-05", "2026-12-06")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:mingda:problem:delegation-chain"));
        delegate("head", "section", "[\"office-head\"]", "2026-12-01", "2026-12-10")
                .then()
                .statusCode(201);
        revoke("head", held).then().statusCode(200);
        delegate("head", "section", "[\"signatory\"]", "2026-12-10", "2026-12-20")
                .then()
                .statusCode(201);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|/delegate|/from|/until|/reason",
                "{\"delegate\":\"head\"}|/delegate|/from|/until|/reason",
                "{\"delegate\":\"nobody\"}|/delegate|/from|/until|/reason",
                "{\"delegate\":\"officer2\"}|/delegate|/from|/until|/reason",
                "{\"roles\":[]}|/roles|/delegate|/from|/until",
                "{\"roles\":[\"reviewer\"]}|/roles|/delegate|/from|/until",
                "{\"roles\":[\"secrecy-reviewer\"]}|/roles|/delegate|/from|/until",
                "{\"roles\":\"signatory\"}|/roles|/delegate|/from|/until",
                "{\"from\":\"2026-11-22\"}|/from|/delegate|/until|/reason",
                "{\"from\":\"2026-12-02\",\"until\":\"2026-12-01\"}|/until|/delegate|/reason|/reason",
                "{\"from\":\"2026-12-02\",\"until\":\"2027-12-03\"}|/until|/delegate|/reason|/reason",
                "{\"until\":\"soon\",\"reason\":7}|/until|/delegate|/reason|/from"
            })
    void whatIsWrongIsNamed(String body, String one, String two, String three, String four) {
        as("head")
                .body(body)
                .post("/api/delegations")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem(one))
                .body("errors.pointer", hasItem(two))
                .body("errors.pointer", hasItem(three))
                .body("errors.pointer", hasItem(four));
    }

    @Test
    void onlyWhoHoldsAPartDelegatesIt() {
        for (String user : List.of("officer", "section", "admin", "supervisor")) {
            delegate(user, "deputy", "null", "2026-12-01", "2026-12-02").then().statusCode(403);
        }
        delegate("head", "deputy", "[\"signatory\",\"reviewer\"]", "2026-12-01", "2026-12-02")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/roles"));
    }

    @Test
    void eachAgencySeesItsOwn() {
        String ours =
                delegate("head", "deputy", "null", "2026-11-23", "2026-11-30").path("id");
        String theirs = delegate("head2", "reviewer2", "[\"signatory\"]", "2026-11-30", "2026-12-30")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        ids("section", "?state=IN_FORCE").body("items.id", hasItem(ours)).body("items.id", not(hasItem(theirs)));
        ids("section", "?state=UPCOMING").body("items.id", not(hasItem(ours)));
        ids("officer2", "").body("items.id", hasItem(theirs)).body("items.id", not(hasItem(ours)));
        ids("supervisor", "?state=UPCOMING").body("items.id", hasItem(theirs));
        ids("supervisor", "").body("items.agencyCode", hasItem("nanqiao"));
        Response first = as("supervisor").get("/api/delegations?limit=1");
        assertEquals(1, first.<List<String>>path("items.id").size());
        String next = first.path("next");
        ids("supervisor", "?limit=1&cursor=" + next).body("items.id", not(contains(first.<String>path("items[0].id"))));
        as("section").get("/api/delegations?state=NO").then().statusCode(422);
        as("section").get("/api/delegations?cursor=" + "WyJ4Il0").then().statusCode(422);
        as("section").get("/api/delegations?limit=0").then().statusCode(422);
        revoke("head", ours).then().statusCode(200);
        ids("section", "?state=REVOKED").body("items.id", hasItem(ours));
        ids("section", "?state=OVER").body("items.id", not(hasItem(ours)));
    }

    @Test
    void theTableItselfHidesWhatIsAnothers() {
        delegate("head", "deputy", "null", "2026-11-23", "2026-11-30").then().statusCode(201);
        long foreign = scopes.call(
                new Scope(java.util.Map.of("mingda.agencies", "nanqiao")),
                () -> db.one(
                                "select count(*) as n from delegation where agency_code = 'fengxian-office'",
                                row -> row.bigNumber("n"))
                        .orElseThrow());
        assertEquals(0, foreign);
    }

    private static io.restassured.response.ValidatableResponse ids(String user, String query) {
        return as(user).get("/api/delegations" + query).then().statusCode(200).body("total", notNullValue());
    }

    private static Response delegate(String user, String delegate, String roles, String from, String until) {
        return as(user).body("{\"delegate\":\"%s\",\"roles\":%s,\"from\":\"%s\",\"until\":\"%s\",\"reason\":\"出差\"}"
                        .formatted(delegate, roles, from, until))
                .post("/api/delegations");
    }

    private static Response revoke(String user, String id) {
        return as(user).post("/api/delegations/" + id + "/revocation");
    }

    private static Response act(String user, String id, String body) {
        return as(user).body(body.formatted(LegalToday.TODAY)).post("/api/cases/" + id + "/acts");
    }

    private static String aCase() {
        return register("虚构律所" + UUID.randomUUID(), "会议纪要", LegalToday.TODAY);
    }

    private static String written(String user, String id, String body) {
        return as(user).body(body)
                .post("/api/cases/" + id + "/documents")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String submitted(String user, String id) {
        String document = written(user, id, NOTICE);
        step(user, id, document, "submission", "{}").then().statusCode(200);
        return document;
    }

    private static String approved(String user, String id) {
        String document = submitted(user, id);
        step("reviewer", id, document, "approval", "{}").then().statusCode(200);
        return document;
    }

    private static Response issue(String user, String id, String document) {
        return step(user, id, document, "issue", "{}");
    }

    private static Response step(String user, String id, String document, String step, String body) {
        return as(user).body(body).post("/api/cases/" + id + "/documents/" + document + "/" + step);
    }
}
