package mingda.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Number and query code: what is wrong with them is never told apart, and guessing ends soon. */
@Order(22)
class QueryCodeTest {

    @Test
    void withoutACodeTheCallerIsAskedToIdentifyHimself() {
        var applicant = Applicant.submitTo("fengxian-office");
        Problems.expect(
                401,
                Call.to(intake(), "/api/applications/" + applicant.applicationNo())
                        .get());
    }

    @Test
    void unknownNumberWrongCodeAndMalformedCodeAreOneAndTheSameAnswer() {
        var applicant = Applicant.submitTo("fengxian-office");
        var answers = List.of(
                with(applicant.applicationNo(), "0000000000"),
                with(applicant.applicationNo(), "no code at all"),
                with("20200101-1ABCDEFG", applicant.queryCode()),
                with("not-a-number", applicant.queryCode()));
        for (var answer : answers) {
            Problems.expect(404, answer);
            assertEquals(answers.getFirst().json().get("type"), answer.json().get("type"));
            assertEquals(answers.getFirst().json().get("title"), answer.json().get("title"));
            assertEquals(answers.getFirst().json().get("detail"), answer.json().get("detail"));
        }
    }

    @Test
    void theCodeIsReadInEitherCase() {
        var applicant = Applicant.submitTo("fengxian-office");
        assertEquals(
                200,
                with(applicant.applicationNo(), applicant.queryCode().toLowerCase(Locale.ROOT))
                        .status());
    }

    @Test
    void tenFailuresCloseTheNumberForThisAddressAndNoOther() {
        var guessed = Applicant.submitTo("fengxian-office");
        var untouched = Applicant.submitTo("fengxian-office");
        for (int i = 0; i < 10; i++) {
            Problems.expect(404, with(guessed.applicationNo(), "000000000" + i));
        }
        var closed = Problems.expect(429, with(guessed.applicationNo(), guessed.queryCode()));
        assertFalse(closed.header("Retry-After").isBlank(), "Retry-After is missing");
        assertEquals(200, with(untouched.applicationNo(), untouched.queryCode()).status());
    }

    private static Answer with(String number, String code) {
        return Call.to(intake(), "/api/applications/" + number).queryCode(code).get();
    }

    private static java.net.URI intake() {
        return SuiteUnderTest.running().url(Part.INTAKE);
    }
}
