package mingda.casework.document.letter;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The ways in which a template can be filled: which of the values that may be unknown are. */
final class TemplateVariants {

    private TemplateVariants() {}

    /** The unknown place-holders of each way, that with none first. */
    static List<Set<String>> of(TemplateSpec spec) {
        List<String> maybe = spec.maybe().stream().sorted().toList();
        List<Set<String>> variants = new ArrayList<>();
        for (int bits = 0; bits < (1 << maybe.size()); bits++) {
            Set<String> unknown = new LinkedHashSet<>();
            for (int i = 0; i < maybe.size(); i++) {
                if (((bits >> i) & 1) == 1) {
                    unknown.add(maybe.get(i));
                }
            }
            if (canBe(unknown)) {
                variants.add(unknown);
            }
        }
        variants.sort(Comparator.comparingInt(Set::size));
        return variants;
    }

    /** Nobody knows how to reach an agency that he can't name. */
    private static boolean canBe(Set<String> unknown) {
        return !unknown.contains("facts.competentAgency.name") || unknown.contains("facts.competentAgency.contact");
    }
}
