package mingda.casework.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import mingda.casework.clock.ClockKind;
import mingda.casework.clock.ClockState;
import mingda.casework.clock.ClockView;
import mingda.casework.clock.Timeline;
import org.jspecify.annotations.Nullable;

/**
 * A clock whose last day became another one.
 *
 * @param kind which clock
 * @param of the act that it is about, or null
 * @param before its last day before, or null where it had none
 * @param after its last day after, or null where it has none
 */
public record ClockMove(
        ClockKind kind,
        @Nullable String of,
        @Nullable LocalDate before,
        @Nullable LocalDate after) {

    private static final Set<ClockState> OVER = Set.of(ClockState.REPLACED, ClockState.ENDED);

    /** Which clock it is: of its kind and act the first, second… that ran. */
    private record Key(ClockKind kind, @Nullable String of, int nth) {}

    /** The clocks that end on another day in the one timeline than in the other; those that nothing goes by any more apart. */
    public static List<ClockMove> between(Timeline before, Timeline after) {
        Map<Key, ClockView> was = byKey(before);
        List<ClockMove> moves = new ArrayList<>();
        byKey(after).forEach((key, clock) -> {
            ClockView old = was.get(key);
            if (old != null && !OVER.contains(clock.state()) && !Objects.equals(old.dueOn(), clock.dueOn())) {
                moves.add(new ClockMove(clock.kind(), clock.of(), old.dueOn(), clock.dueOn()));
            }
        });
        return List.copyOf(moves);
    }

    private static Map<Key, ClockView> byKey(Timeline timeline) {
        Map<Key, ClockView> clocks = new LinkedHashMap<>();
        for (ClockView clock : timeline.clocks()) {
            int nth = 1;
            while (clocks.containsKey(new Key(clock.kind(), clock.of(), nth))) {
                nth++;
            }
            clocks.put(new Key(clock.kind(), clock.of(), nth), clock);
        }
        return clocks;
    }
}
