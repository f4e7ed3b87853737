package mingda.eventing.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, -, ZH",
                "-, en, EN",
                "-, 'en-GB,en;q=0.9', EN",
                "-, 'zh-CN,en;q=0.9', ZH",
                "-, 'en;q=0.5,zh;q=0.8', ZH",
                "-, 'fr,de', ZH",
                "-, 'fr,en;q=0.1', EN",
                "-, 'en;q=0', ZH",
                "-, '*', ZH",
                "-, ';;q=x', ZH",
                "en, zh, EN",
                "zh, en, ZH",
                "xx, en, ZH",
                "'', en, EN",
            })
    void pickedByTheAddressThenByTheHeader(String lang, String header, Language expected) {
        assertEquals(expected, Language.of(lang, header));
    }
}
