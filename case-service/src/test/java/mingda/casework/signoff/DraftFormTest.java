package mingda.casework.signoff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import mingda.casework.document.DocumentKind;
import mingda.casework.outcome.Outcome;
import mingda.eventing.problem.FieldError;
import mingda.eventing.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DraftFormTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GRANT|/facts/access",
                "GRANT_PUBLIC|/facts/where",
                "PARTIAL|/facts/given /facts/withheld /facts/grounds /facts/reasons",
                "REFUSE_SECRET|/facts/reasons /facts/checkedBy /facts/checkedOn",
                "REFUSE_LAW|/facts/reasons",
                "REFUSE_THIRD|/facts/reasons /facts/consultation",
                "NONE_EXISTS|/facts/search/places /facts/search/words /facts/search/result",
                "NOT_OURS|/facts/reasons",
                "NEEDS_MAKING|/facts/whatWouldBeMade",
                "STILL_UNCLEAR|/facts/unclear",
                "REPEAT|/facts/earlierNumber /facts/earlierOn",
                "QUERY_SPECIAL|/facts/law /facts/office /facts/way",
                "PUBLICATION|/facts/where",
                "EXCESSIVE|/facts/counts /facts/reasons",
                "UNCORRECTED|/facts/notice",
                "UNPAID|/facts/notice",
                "NOT_GOVERNMENT_INFO|/facts/reasons",
                "INQUIRY|/facts/reasons",
                "ARCHIVED|/facts/archive"
            })
    void submissionNamesEveryFactThatTheOutcomeDemands(String outcome, String pointers) {
        ObjectNode draft = DraftForm.reply(json("{\"outcome\":\"" + outcome + "\",\"facts\":{}}"));

        assertEquals(List.of(pointers.split(" ")), pointers(() -> ReplyFacts.require(draft, false)));
    }

    @Test
    void anAttachmentStandsForTheAccessOfAGrant() {
        ObjectNode draft = DraftForm.reply(json("{\"outcome\":\"GRANT\",\"facts\":{}}"));

        ReplyFacts.require(draft, true);

        assertEquals(List.of("/facts/access"), pointers(() -> ReplyFacts.require(draft, false)));
    }

    @Test
    void severalItemsAreNamedByTheirPlace() {
        ObjectNode draft = DraftForm.reply(json("""
                {"items":[{"label":"甲","outcome":"GRANT","facts":{"access":"x"}},{"outcome":"NOT_OURS","facts":{}},{"label":"丙"}]}"""));

        assertEquals(
                List.of("/items/1/label", "/items/1/facts/reasons", "/items/2/outcome"),
                pointers(() -> ReplyFacts.require(draft, false)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[]|",
                "{\"outcome\":\"WITHDRAWN\"}|/outcome",
                "{\"outcome\":7}|/outcome",
                "{\"items\":{}}|/items",
                "{\"facts\":[]}|/facts",
                "{\"facts\":{\"a\":{\"b\":{\"c\":{\"d\":{\"e\":{}}}}}}}|/facts/a/b/c/d/e",
                "{\"facts\":{\"where\":\"\\u0000\"}}|/facts/where",
                "{\"body\":1}|/body",
                "{\"reportRow\":2}|/reportRow"
            })
    void refusesWhatIsNotOfItsKind(String body, String pointer) {
        assertEquals(List.of(pointer == null ? "" : pointer), pointers(() -> DraftForm.reply(json(body))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CORRECTION_NOTICE|{}|/facts/items /facts/workingDays",
                "CORRECTION_NOTICE|{\"items\":[\"\"],\"workingDays\":31}|/facts/items /facts/workingDays",
                "EXTENSION_NOTICE|{\"workingDays\":21}|/facts/workingDays /facts/reason",
                "CONSULTATION_NOTICE|{\"party\":\"X\"}|/facts/party /facts/name",
                "FEE_NOTICE|{}|/facts/tariff /facts/payment",
                "FEE_NOTICE|{\"tariff\":\"PER_PAGE\",\"payment\":\"x\",\"pages\":0}|/facts/pages",
                "FEE_NOTICE|{\"tariff\":\"PER_ITEM\",\"payment\":\"x\",\"items\":99999999}|/facts/items"
            })
    void noticesNameTheirFactsToo(DocumentKind kind, String facts, String pointers) {
        ObjectNode draft = DraftForm.notice(json("{\"facts\":" + facts + "}"));

        assertEquals(List.of(pointers.split(" ")), pointers(() -> NoticeFacts.require(kind, draft)));
    }

    @ParameterizedTest
    @EnumSource(
            value = DocumentKind.class,
            names = {"RECEIPT", "WITHDRAWAL_CONFIRMATION"})
    void someNoticesStateNothingOfTheirOwn(DocumentKind kind) {
        NoticeFacts.require(kind, DraftForm.notice(json("{}")));

        assertThrows(
                ProblemException.class,
                () -> NoticeFacts.require(DocumentKind.FEE_NOTICE, DraftForm.notice(json("{}"))));
    }

    @ParameterizedTest
    @EnumSource(Outcome.class)
    void checksFollowTheOutcome(Outcome outcome) {
        var needed = Check.needed(List.of(outcome), false);

        assertEquals(outcome == Outcome.GRANT || outcome == Outcome.PARTIAL, needed.contains(Check.SECRECY));
        assertEquals(
                outcome.name().startsWith("REFUSE_") || outcome == Outcome.PARTIAL || outcome == Outcome.EXCESSIVE,
                needed.contains(Check.LEGAL));
    }

    @Test
    void releaseAgainstAnObjectionNeedsTheLegalCheck() {
        assertEquals(true, Check.needed(List.of(Outcome.GRANT), true).contains(Check.LEGAL));
        assertEquals(false, Check.needed(List.of(Outcome.NONE_EXISTS), true).contains(Check.LEGAL));
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static List<String> pointers(Executable request) {
        return assertThrows(ProblemException.class, request).errors().stream()
                .map(FieldError::pointer)
                .toList();
    }
}
