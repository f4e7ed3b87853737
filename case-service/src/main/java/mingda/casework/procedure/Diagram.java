package mingda.casework.procedure;

import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Draws the procedure as a Mermaid state diagram. */
public final class Diagram {
    private Diagram() {}

    /** The text of a {@code stateDiagram-v2}: an arrow for each pair of states, with the acts that lead along it. */
    public static String of(Procedure procedure, boolean english) {
        Map<String, TreeSet<String>> arrows = new TreeMap<>();
        for (Step step : procedure.steps()) {
            for (Transition transition : step.transitions()) {
                for (var to : transition.to()) {
                    if (to != transition.from()) {
                        arrows.computeIfAbsent(transition.from() + " --> " + to, key -> new TreeSet<>())
                                .add(step.label().in(english));
                    }
                }
            }
        }
        return arrows.entrySet().stream()
                .map(arrow -> "    " + arrow.getKey() + " : " + String.join(english ? ", " : "、", arrow.getValue()))
                .collect(Collectors.joining("\n", "stateDiagram-v2\n    [*] --> SUBMITTED\n", "\n"));
    }
}
