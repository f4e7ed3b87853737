package mingda.intake.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import mingda.eventing.problem.Language;
import mingda.intake.progress.State;
import org.junit.jupiter.api.Test;

class TextsTest {

    private final Texts texts = new Texts();

    @Test
    void both_languages_have_the_same_words() {
        assertEquals(
                new TreeSet<>(texts.in(Language.ZH).keySet()),
                new TreeSet<>(texts.in(Language.EN).keySet()));
    }

    @Test
    void no_text_is_empty_and_no_english_text_is_chinese() {
        texts.in(Language.ZH).forEach((key, text) -> assertFalse(text.isBlank(), key));
        texts.in(Language.EN).forEach((key, text) -> {
            assertFalse(text.isBlank(), key);
            boolean chinese =
                    text.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
            assertTrue(
                    !chinese || List.of("other_language", "hint_documentNumber").contains(key), key);
        });
    }

    @Test
    void every_field_and_choice_of_every_step_has_words() {
        FormFields fields = new FormFields(texts);
        for (Language language : Language.values()) {
            for (Step step : Step.values()) {
                assertFalse(texts.text(language, "step_" + step).isBlank());
                assertEquals(
                        step.fields().size(),
                        fields.of(step.fields(), language, Map.of(), Map.of()).size());
            }
            for (State state : State.values()) {
                assertFalse(texts.text(language, "state_" + state).isBlank());
            }
        }
    }
}
