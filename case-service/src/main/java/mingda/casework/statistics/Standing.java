package mingda.casework.statistics;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The acts that stand: without the voided ones. */
public final class Standing {

    private Standing() {}

    /**
     * Leaves out what is voided; a VOIDED may itself be voided by a later one.
     *
     * @param acts in the order in which they were recorded
     * @param id an act's id
     * @param voids the id of the act that a VOIDED takes away; null for every other kind
     */
    public static <T> List<T> of(List<T> acts, Function<T, String> id, Function<T, @Nullable String> voids) {
        Set<String> voided = new HashSet<>();
        for (T act : acts.reversed()) {
            String taken = voids.apply(act);
            if (taken != null && !voided.contains(id.apply(act))) {
                voided.add(taken);
            }
        }
        return voided.isEmpty()
                ? acts
                : acts.stream().filter(act -> !voided.contains(id.apply(act))).toList();
    }
}
