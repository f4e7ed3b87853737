package mingda.casework.document.letter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateCheckTest {

    private static final String RECTIFICATION = TemplateTexts.shipped().text("RECTIFICATION_REPLY");

    @ParameterizedTest
    @MethodSource("templates")
    void what_ships_lacks_nothing(TemplateSpec spec) {
        assertEquals(List.of(), TemplateCheck.of(spec, TemplateTexts.shipped().text(spec.key())));
    }

    @ParameterizedTest
    @MethodSource("templates")
    void every_required_part_that_is_taken_out_is_missed_by_name(TemplateSpec spec) {
        for (String part : spec.required()) {
            String without = TemplateTexts.shipped().text(spec.key()).replace("{" + part + "}", "");
            List<TemplateCheck.Finding> findings = TemplateCheck.of(spec, without);
            assertTrue(
                    findings.stream()
                            .anyMatch(finding -> finding.code().equals("missing-part")
                                    && finding.message().zh().contains("{" + part + "}")
                                    && finding.message()
                                            .zh()
                                            .contains(Placeholder.meaning(part).zh())),
                    part + ": " + findings);
        }
    }

    @Test
    void a_remedy_that_stands_only_sometimes_is_missed() {
        String sometimes = RECTIFICATION.replace("{remedy}", "{#if receivedOn??}\n{remedy}\n{/if}");

        TemplateCheck.Finding finding = only(sometimes);

        assertEquals("missing-part", finding.code());
        assertTrue(finding.message().zh().contains("救济途径（当 receivedOn 没有值时）"), finding.toString());
        assertTrue(finding.message().en().contains("where receivedOn has no value"), finding.toString());
    }

    @Test
    void a_value_that_may_be_unknown_needs_a_condition() {
        TemplateCheck.Finding finding = only(RECTIFICATION + "收到日期：{receivedOn}。\n");

        assertEquals("needs-condition", finding.code());
        assertTrue(finding.message().zh().contains("receivedOn"), finding.toString());
    }

    @Test
    void the_remedy_stands_on_a_line_of_its_own() {
        assertEquals(
                "own-line",
                only(RECTIFICATION.replace("{remedy}", "救济：{remedy}")).code());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{facts.secret}",
                "{applicant.idNumber}",
                "{you.getClass}",
                "{you.repeat(1000000)}",
                "{you.or('x')}",
                "{cdi:mailer}",
                "{facts.record.length}"
            })
    void only_place_holders_of_the_letter_are_known(String expression) {
        assertEquals("unknown-placeholder", only(RECTIFICATION + expression).code());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{#if receivedOn??}",
                "{/if}",
                "{#for i in 1000000000}x{/for}",
                "{#include other /}",
                "{#let a=you}{a}{/let}",
                "{you",
                "{#if}x{/if}",
                "{you.or(}",
                "{'text'}"
            })
    void what_is_no_place_holder_and_no_condition_is_refused(String written) {
        TemplateCheck.Finding finding = only(RECTIFICATION + written);

        assertTrue(List.of("syntax", "braces", "unknown-placeholder").contains(finding.code()), finding.toString());
    }

    @Test
    void marks_of_its_own_control_characters_and_too_much_text_are_refused() {
        assertEquals("characters", only(RECTIFICATION + "\uE0F2").code());
        assertEquals("characters", only(RECTIFICATION + "\u0000").code());
        assertEquals("too-long", only("字".repeat(TemplateCheck.LONGEST + 1)).code());
    }

    @Test
    void the_letter_to_a_consulted_party_may_not_speak_of_the_applicant() {
        TemplateSpec spec = TemplateSpec.of("CONSULTATION_NOTICE").orElseThrow();
        String text = TemplateTexts.shipped().text(spec.key());

        for (String name : List.of("{you}", "{request}", "{applicationNo}")) {
            assertEquals(
                    "unknown-placeholder",
                    TemplateCheck.of(spec, text + name).getFirst().code());
        }
    }

    private static TemplateCheck.Finding only(String text) {
        List<TemplateCheck.Finding> findings =
                TemplateCheck.of(TemplateSpec.of("RECTIFICATION_REPLY").orElseThrow(), text);
        assertEquals(1, findings.size(), findings.toString());
        return findings.getFirst();
    }

    static List<TemplateSpec> templates() {
        return TemplateSpec.all();
    }
}
