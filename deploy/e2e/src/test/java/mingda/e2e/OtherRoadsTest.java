package mingda.e2e;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** What comes by the counter, what is taken back, and who must not sign. */
@Order(15)
class OtherRoadsTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @Test
    void anApplicationOfTheCounterIsFollowedOnTheWebWithTheCodeOfItsReceipt() {
        var person = Person.next();
        var registered = officer()
                .post("/api/cases", SignOff.counter(person))
                .expect(201)
                .json();
        assertEquals(SignOff.today(), registered.get("receivedOn").asText());
        assertTrue(registered.get("applicationNo").asText().matches("\\d{8}-2[0-9A-Z]{7}"), registered.toString());
        var seen = seenBy(applicant(person, registered));
        assertEquals(registered.get("replyDueOn"), seen.get("replyDueOn"));
    }

    @Test
    void thePartsOfASplitApplicationOpenWithItsCode() {
        for (var applicant : java.util.List.of(registeredAtTheCounter(), Applicant.submitTo("fengxian-office"))) {
            var id = await().atMost(30, SECONDS)
                    .until(() -> officer().caseOf(applicant.applicationNo()), item -> !item.isMissingNode())
                    .get("id")
                    .asText();
            var body = Staff.object().put("reason", "两个事项");
            var children = body.putArray("children");
            children.addObject().putObject("request").put("title", "甲合同");
            children.addObject().putObject("request").put("title", "乙合同");
            officer().post("/api/cases/" + id + "/split", body).expect(201);
            var part = new Applicant(applicant.person(), applicant.applicationNo() + "-2", applicant.queryCode());
            await().atMost(30, SECONDS)
                    .until(() -> seenBy(part).get("state").asText().equals("IN_PROCESS"));
            await().atMost(30, SECONDS)
                    .until(() -> applicant.progress().get("state").asText().equals("SPLIT"));
        }
    }

    private static Applicant registeredAtTheCounter() {
        var person = Person.next();
        var registered = officer()
                .post("/api/cases", SignOff.counter(person))
                .expect(201)
                .json();
        return applicant(person, registered);
    }

    private static Applicant applicant(Person person, JsonNode registered) {
        return new Applicant(
                person,
                registered.get("applicationNo").asText(),
                registered.get("queryCode").asText());
    }

    @Test
    void anIncompleteLetterIsRegisteredWithWhatItLacks() {
        var letter = Staff.object()
                .put("agencyCode", "fengxian-office")
                .put("channel", "ORDINARY_POST")
                .put("submittedOn", SignOff.today())
                .put("receivedOn", SignOff.today());
        letter.putObject("applicant")
                .put("kind", "NATURAL_PERSON")
                .put("name", Person.next().name());
        var registered = officer().post("/api/cases", letter).expect(201).json();
        assertFalse(registered.get("missing").isEmpty(), registered.toString());
    }

    @Test
    void withoutConsentToElectronicServiceAnIssuedLetterIsNoAnswerUntilItWasPosted() {
        var person = Person.next();
        var registered = registeredForThePost(person);
        var id = registered.get("id").asText();
        var applicant = applicant(person, registered);
        SignOff.approved(id);
        var early = officer().post(acts(id), replied());
        Problems.expect(409, early);
        assertTrue(early.json().has("allowedActs"), early.toString());
        ok(Staff.named("head").post("/api/cases/" + id + "/reply", Staff.object()));
        assertEquals("ISSUED", state(id));
        assertEquals("IN_PROCESS", seenBy(applicant).get("state").asText());
        officer().post(acts(id), replied()).expect(201);
        assertEquals("REPLIED", state(id));
        await().atMost(30, SECONDS).until(() -> isShownTheReply(applicant));
        assertEquals("REPLIED", seenBy(applicant).get("state").asText());
    }

    @Test
    void aLetterForThePostIsNotShownBeforeItWasSent() {
        var person = Person.next();
        var registered = registeredForThePost(person);
        var id = registered.get("id").asText();
        var applicant = applicant(person, registered);
        SignOff.approved(id);
        ok(Staff.named("head").post("/api/cases/" + id + "/reply", Staff.object()));
        seenBy(applicant);
        await().during(4, SECONDS)
                .atMost(10, SECONDS)
                .until(() -> seenBy(applicant).get("documents").isEmpty());
    }

    @Test
    void oneLetterThatAnswersTwoApplicationsIsShownInBoth() {
        var person = Person.next();
        var first = officer()
                .post("/api/cases", SignOff.counter(person))
                .expect(201)
                .json();
        var other = SignOff.counter(person);
        ((ObjectNode) other.get("request")).put("title", "另一件事项");
        var second = officer().post("/api/cases", other).expect(201).json();
        var id = first.get("id").asText();
        SignOff.approved(id);
        var closing = Staff.object();
        closing.putArray("alsoCloses").add(second.get("id").asText());
        ok(Staff.named("head").post("/api/cases/" + id + "/reply", closing));
        await().atMost(30, SECONDS).until(() -> isShownTheReply(applicant(person, first)));
        await().atMost(30, SECONDS).until(() -> isShownTheReply(applicant(person, second)));
    }

    private static JsonNode registeredForThePost(Person person) {
        return officer()
                .post("/api/cases", SignOff.counter(person).put("electronicService", false))
                .expect(201)
                .json();
    }

    private static boolean isShownTheReply(Applicant applicant) {
        return seenBy(applicant).get("documents").findValuesAsText("kind").contains("REPLY");
    }

    /** What the applicant sees, once the portal knows the case. */
    private static JsonNode seenBy(Applicant applicant) {
        return await().atMost(30, SECONDS)
                .ignoreExceptionsMatching(AssertionError.class::isInstance)
                .until(() -> applicant.call("").get(), answer -> answer.status() == 200)
                .json();
    }

    @Test
    void nobodyApprovesOrIssuesWhatHeDraftedWhateverRolesHeHolds() {
        var id = officer()
                .post("/api/cases", SignOff.counter(Person.next()))
                .expect(201)
                .json()
                .get("id")
                .asText();
        var deputy = Staff.named("deputy");
        deputy.put("/api/cases/" + id + "/draft", SignOff.grant()).expect(200);
        ok(deputy.post("/api/cases/" + id + "/draft/submission", Staff.object()));
        Problems.expect(403, deputy.post("/api/cases/" + id + "/draft/approval", SignOff.checks()));
        ok(Staff.named("reviewer").post("/api/cases/" + id + "/draft/approval", SignOff.checks()));
        Problems.expect(403, deputy.post("/api/cases/" + id + "/reply", Staff.object()));
    }

    @Test
    void aWithdrawalBeforeTheReplyWins() {
        var applicant = Applicant.submitTo("fengxian-office");
        await().atMost(30, SECONDS)
                .until(() -> !officer().caseOf(applicant.applicationNo()).isMissingNode());
        var id = applicant.person().idNumber();
        var wrong = applicant.call("/withdrawal").post(Staff.object().put("idLastSix", "000000"));
        Problems.expect(422, wrong);
        applicant
                .call("/withdrawal")
                .post(Staff.object().put("idLastSix", id.substring(id.length() - 6)))
                .expect(202);
        await().atMost(30, SECONDS)
                .until(() -> applicant.progress().get("state").asText(), "WITHDRAWN"::equals);
        assertTrue(applicant.progress().get("replyDueOn").isNull());
    }

    @Test
    void whatLiesInTheFutureOrInAnotherAgencyIsNotRegistered() {
        var tomorrow = LocalDate.now(SHANGHAI).plusDays(1).toString();
        Problems.expect(
                422, officer().post("/api/cases", SignOff.counter(Person.next()).put("submittedOn", tomorrow)));
        Problems.expect(403, Staff.named("officer2").post("/api/cases", SignOff.counter(Person.next())));
    }

    private static ObjectNode replied() {
        return Staff.object().put("type", "REPLIED").put("on", SignOff.today()).put("method", "POST");
    }

    private static String acts(String id) {
        return "/api/cases/" + id + "/acts";
    }

    private static String state(String id) {
        return officer()
                .casework("/api/cases/" + id)
                .expect(200)
                .json()
                .get("state")
                .asText();
    }

    private static void ok(Answer answer) {
        assertTrue(answer.status() == 200 || answer.status() == 201, answer.toString());
    }

    private static Staff officer() {
        return Staff.named("officer");
    }
}
