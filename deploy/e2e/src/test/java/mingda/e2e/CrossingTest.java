package mingda.e2e;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** A withdrawal and a reply cross while nothing gets through between portal and casework: the earlier one wins. */
@Order(71)
class CrossingTest {

    @Test
    void whicheverCameFirstWinsAndTheApplicantIsToldWhatBecameOfTheOther() {
        var suite = SuiteUnderTest.running();
        var withdrawsFirst = Applicant.submitTo("fengxian-office");
        var answeredFirst = Applicant.submitTo("fengxian-office");
        var overtaken = signable(withdrawsFirst);
        var answered = signable(answeredFirst);
        suite.kill(Part.KAFKA);
        try {
            withdraw(withdrawsFirst);
            reply(overtaken);
            reply(answered);
            withdraw(answeredFirst);
            assertEquals("WITHDRAWAL_SENT", state(withdrawsFirst));
        } finally {
            suite.start(Part.KAFKA);
        }
        await().atMost(90, SECONDS).until(() -> state(withdrawsFirst), "WITHDRAWN"::equals);
        await().atMost(90, SECONDS)
                .until(() -> answeredFirst.progress().path("withdrawalRefused").asText(), "LATE"::equals);
        assertEquals("REPLIED", state(answeredFirst));
        var seen = withdrawsFirst.progress();
        assertTrue(kinds(seen).contains("REPLIED"), seen.toString());
        assertTrue(
                seen.get("steps").findValuesAsText("text").stream().anyMatch(text -> text.contains("不再作为")),
                seen::toString);
        await().atMost(60, SECONDS)
                .until(() -> !withdrawsFirst.progress().get("documents").isEmpty());
        Settled.nothingIsBlocked();
    }

    private static String signable(Applicant applicant) {
        var id = await().atMost(60, SECONDS)
                .until(() -> Staff.named("officer").caseOf(applicant.applicationNo()), item -> !item.isMissingNode())
                .get("id")
                .asText();
        SignOff.approved(id);
        return id;
    }

    private static void reply(String id) {
        var reply = Staff.named("head")
                .post("/api/cases/" + id + "/reply", Staff.object())
                .expect(201)
                .json();
        assertEquals("REPLIED", reply.get("state").asText());
    }

    private static void withdraw(Applicant applicant) {
        var id = applicant.person().idNumber();
        applicant
                .call("/withdrawal")
                .post(Staff.object().put("idLastSix", id.substring(id.length() - 6)))
                .expect(202);
    }

    private static String state(Applicant applicant) {
        return applicant.progress().get("state").asText();
    }

    private static java.util.List<String> kinds(JsonNode seen) {
        return seen.get("steps").findValuesAsText("kind");
    }
}
