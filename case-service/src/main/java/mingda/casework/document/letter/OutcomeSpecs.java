package mingda.casework.document.letter;

import static mingda.casework.document.letter.Placeholder.*;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import mingda.casework.outcome.Outcome;
import mingda.casework.outcome.RequiredFacts;

/** What the words of each outcome must contain: its legal basis and the facts that a draft must state (rulebook 11, 15). */
final class OutcomeSpecs {

    /** Recorded, not printed: who checked a state secret offline, and when. */
    private static final Set<String> NOT_PRINTED = Set.of("checkedBy", "checkedOn");

    static final List<TemplateSpec> ALL = Arrays.stream(Outcome.values())
            .filter(outcome -> outcome != Outcome.WITHDRAWN)
            .map(OutcomeSpecs::spec)
            .toList();

    private OutcomeSpecs() {}

    private static TemplateSpec spec(Outcome outcome) {
        List<String> required = new ArrayList<>(List.of(BASIS));
        Set<String> maybe = new LinkedHashSet<>();
        RequiredFacts.of(outcome).stream()
                .filter(path -> !NOT_PRINTED.contains(path))
                .forEach(path -> required.add(fact(path.replace('/', '.'))));
        switch (outcome) {
            // Where the information goes with the letter, nothing is said of the way.
            case GRANT -> maybe.add(fact("access"));
            case NOT_OURS -> {
                required.add(fact("competentAgency.name"));
                maybe.addAll(List.of(fact("competentAgency.name"), fact("competentAgency.contact")));
            }
            case CONFIRM_AGAIN -> maybe.add(fact("earlierNumber"));
            case PETITION -> maybe.add(fact("channel"));
            case OTHER -> maybe.add(fact("reasons"));
            case UNCORRECTED, UNPAID -> {
                required.add(LAPSE);
                maybe.add(LAPSE);
            }
            default -> {}
        }
        return new TemplateSpec(
                TemplateSpec.OUTCOME + outcome, outcome.label(), basis(outcome), required, List.of(YOU, ABOUT), maybe);
    }

    /** The articles as the letter names them: a refusal also by the item of Art. 36 that it is. */
    static String basis(Outcome outcome) {
        if (outcome == Outcome.ARCHIVED) {
            return "《中华人民共和国档案法》第十五条和《条例》第三十六条第（七）项";
        }
        String article = outcome.article().replace("条例第", "《条例》第");
        boolean refuses = outcome.withholds() && outcome != Outcome.PARTIAL;
        return article + (outcome == Outcome.REFUSE_THIRD ? "、第三十二条" : "") + (refuses ? "、第三十六条第（三）项" : "");
    }
}
