package mingda.casework.register;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import mingda.casework.clock.Act;
import mingda.casework.clock.ActType;
import mingda.eventing.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** The last day to answer had the period never been extended (条例第三十三条第二款), asked of the clock itself. */
final class Unextended {

    private Unextended() {}

    /**
     * Asks the clock without the extensions.
     *
     * @return empty where nothing was extended, or where the other acts can't have happened without it
     */
    static Optional<LocalDate> without(List<Act> acts, Function<List<Act>, @Nullable LocalDate> dueOn) {
        Set<String> extensions = new HashSet<>();
        for (Act act : acts) {
            if (act.type() == ActType.EXTENDED && act.id() != null) {
                extensions.add(act.id());
            }
        }
        if (extensions.isEmpty()) {
            return Optional.empty();
        }
        List<Act> rest = acts.stream()
                .filter(act -> act.type() != ActType.EXTENDED
                        && !extensions.contains(act.act())
                        && !extensions.contains(act.of()))
                .toList();
        try {
            return Optional.ofNullable(dueOn.apply(rest));
        } catch (ProblemException refused) {
            return Optional.empty();
        }
    }
}
