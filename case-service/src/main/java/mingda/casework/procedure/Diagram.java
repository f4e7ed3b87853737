package mingda.casework.procedure;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mingda.casework.clock.CaseState;

/** What a drawing of the procedure shows: the ways between states, states that an act treats alike taken together. */
public final class Diagram {
    private Diagram() {}

    /**
     * A way from one state, or from each of a group, to another.
     *
     * @param from a state, or one of {@code OPEN}, {@code WORK}, {@code ANSWERED} and {@code LAPSED}
     * @param to where it leads
     * @param steps the acts that lead along it, in the order of the table
     */
    public record Arrow(String from, CaseState to, List<Step> steps) {}

    /** The states of a group. */
    public static Set<CaseState> states(String group) {
        return TableReader.states(group);
    }

    /** Every way between two states, each once. */
    public static List<Arrow> arrows(Procedure procedure) {
        Map<String, Arrow> arrows = new LinkedHashMap<>();
        for (Step step : procedure.steps()) {
            for (CaseState to : targets(step)) {
                for (String from : sources(step, to)) {
                    arrows.computeIfAbsent(from + " " + to, key -> new Arrow(from, to, new ArrayList<>()))
                            .steps()
                            .add(step);
                }
            }
        }
        return List.copyOf(arrows.values());
    }

    private static Set<CaseState> targets(Step step) {
        Set<CaseState> targets = EnumSet.noneOf(CaseState.class);
        step.transitions().forEach(transition -> targets.addAll(transition.to()));
        return targets;
    }

    /** The states that lead there, a whole group under its name; the larger group first. */
    private static Set<String> sources(Step step, CaseState to) {
        Set<CaseState> left = EnumSet.noneOf(CaseState.class);
        step.transitions().stream().filter(t -> t.to().contains(to)).forEach(t -> left.add(t.from()));
        left.remove(to);
        Set<String> sources = new LinkedHashSet<>();
        for (String group : List.of("OPEN", "WORK", "ANSWERED", "LAPSED")) {
            Set<CaseState> members = EnumSet.copyOf(states(group));
            members.remove(to);
            if (members.size() > 1 && left.containsAll(members)) {
                sources.add(group);
                left.removeAll(members);
            }
        }
        left.forEach(state -> sources.add(state.name()));
        return sources;
    }
}
