package mingda.casework.clock;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import mingda.casework.outcome.Outcome;
import mingda.casework.outcome.Remedy;
import org.jspecify.annotations.Nullable;

/** The outcomes of a reply, as its act states them: a key, or several with commas between. */
final class Outcomes {
    private static final Pattern COMMA = Pattern.compile(",");

    private Outcomes() {}

    static boolean areKnown(String keys) {
        return Arrays.stream(COMMA.split(keys, -1))
                .allMatch(key -> Outcome.of(key.strip()).isPresent());
    }

    /** The remedies of all items together; empty where no outcome is stated. */
    static Set<Remedy> remedies(@Nullable String keys, Settings settings) {
        Set<Remedy> remedies = EnumSet.noneOf(Remedy.class);
        if (keys != null) {
            Arrays.stream(COMMA.split(keys, -1))
                    .map(key -> Outcome.valueOf(key.strip()))
                    .forEach(outcome -> remedies.addAll(outcome.remedies(settings.remedyForUnsuable())));
        }
        return remedies;
    }
}
