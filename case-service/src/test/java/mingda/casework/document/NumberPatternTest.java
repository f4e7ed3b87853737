package mingda.casework.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumberPatternTest {

    @Test
    void writesTheNumberAsTheAgencyDoes() {
        NumberPattern pattern = new NumberPattern("奉府办公开〔{year}〕{n}号-{kind}");

        assertEquals("奉府办公开〔2026〕12号-答", pattern.number(2026, 12, DocumentKind.REPLY));
        assertEquals("奉府办公开〔2027〕1号-补", pattern.number(2027, 1, DocumentKind.CORRECTION_NOTICE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "公开",
                "公开〔{year}〕{n}号",
                "〔{year}〕{kind}",
                "{n}{n}{year}{kind}",
                "{year}{n}{kind}{x}",
                "{year}{n}{kind}\n"
            })
    void refusesPatternsWhoseNumbersWouldCollideOrBreak(String text) {
        assertThrows(IllegalArgumentException.class, () -> new NumberPattern(text));
    }
}
