package mingda.casework.procedure;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import mingda.casework.clock.Act;
import mingda.casework.clock.ActType;
import mingda.casework.clock.CaseState;
import mingda.casework.clock.ClockKind;
import mingda.casework.clock.ClockState;
import mingda.casework.clock.ClockView;
import mingda.casework.clock.Flag;
import mingda.casework.clock.Timeline;
import mingda.casework.clock.Timeliness;
import org.jspecify.annotations.Nullable;

/**
 * A case as the procedure sees it.
 *
 * @param state its state
 * @param flags what is true beside the state
 * @param timeliness where it stands against its due date
 * @param clocks its clocks
 * @param acts the acts that stand, in the order of their legal dates
 */
public record Situation(
        CaseState state, Set<Flag> flags, @Nullable Timeliness timeliness, List<ClockView> clocks, List<Act> acts) {

    /** A case with its acts, of which the voided ones are left out. */
    public static Situation of(Timeline timeline, List<Act> acts) {
        Set<String> voided = new HashSet<>();
        List<Act> newestFirst = acts.reversed();
        for (Act act : newestFirst) {
            if (act.type() == ActType.VOIDED && act.act() != null && (act.id() == null || !voided.contains(act.id()))) {
                voided.add(act.act());
            }
        }
        List<Act> standing = acts.stream()
                .filter(act -> act.id() == null || !voided.contains(act.id()))
                .sorted(Comparator.comparing(Act::on, Comparator.nullsFirst(Comparator.naturalOrder())))
                .toList();
        return new Situation(timeline.state(), timeline.flags(), timeline.timeliness(), timeline.clocks(), standing);
    }

    /** A case of which only its state is known. */
    static Situation of(CaseState state) {
        return new Situation(state, Set.of(), null, List.of(), List.of());
    }

    Set<ActType> done() {
        Set<ActType> types = EnumSet.noneOf(ActType.class);
        acts.stream().map(Act::type).forEach(type -> {
            if (type != null) {
                types.add(type);
            }
        });
        return types;
    }

    /** The latest act of these types. */
    @Nullable
    ActType lastOf(ActType... types) {
        return acts.reversed().stream()
                .map(Act::type)
                .filter(type -> Arrays.asList(types).contains(type))
                .findFirst()
                .orElse(null);
    }

    /** Whether the last reply came back (退回), and neither was sent again nor reached the applicant since. */
    boolean isReplyBack() {
        Set<String> replies = new HashSet<>();
        boolean back = false;
        for (Act act : acts) {
            if (act.type() == ActType.REPLIED) {
                back = false;
                replies.add(String.valueOf(act.id()));
            } else if (act.type() == ActType.RETURNED && replies.contains(String.valueOf(act.of()))) {
                back = true;
            } else if (act.type() == ActType.SERVED) {
                back &= act.of() != null && !replies.contains(act.of());
            }
        }
        return back;
    }

    boolean isMissed(ClockKind kind) {
        return clocks.stream()
                .anyMatch(clock -> clock.kind() == kind && clock.state() == ClockState.MISSED && clock.dueOn() != null);
    }
}
