package mingda.intake.portal;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mingda.eventing.problem.Language;
import mingda.intake.consultation.Stance;

/** The form in which a third party gives its opinion. */
final class OpinionForm {

    static final String STANCE = "stance";
    static final String REASONS = "reasons";

    static final List<FieldSpec> FIELDS = List.of(
            FieldSpec.radio(
                    STANCE, Arrays.stream(Stance.values()).map(Stance::name).toList()),
            FieldSpec.longText(REASONS),
            FieldSpec.file(OpinionDrafts.FILE));

    private static final int LONGEST = 5000;

    private OpinionForm() {}

    /** What was chosen, if it is one of the choices. */
    static Optional<Stance> stance(Draft draft) {
        return Arrays.stream(Stance.values())
                .filter(known -> known.name().equals(draft.value(STANCE)))
                .findFirst();
    }

    /** What is missing or wrong, by field. */
    static Map<String, String> errors(Draft draft, Texts texts, Language language) {
        Map<String, String> errors = new LinkedHashMap<>();
        Optional<Stance> stance = stance(draft);
        if (stance.isEmpty()) {
            errors.put(STANCE, texts.text(language, "opinion_stance_needed"));
        }
        String reasons = draft.value(REASONS);
        if (reasons.length() > LONGEST) {
            errors.put(REASONS, texts.text(language, "opinion_reasons_long"));
        } else if (reasons.isEmpty() && stance.filter(Stance::needsReasons).isPresent()) {
            errors.put(REASONS, texts.text(language, "opinion_reasons_needed"));
        }
        return errors;
    }
}
