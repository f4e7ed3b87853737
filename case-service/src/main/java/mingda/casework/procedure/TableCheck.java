package mingda.casework.procedure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import mingda.casework.clock.ActType;
import mingda.casework.clock.CaseState;

/** What makes the table unsound. */
final class TableCheck {
    /** Where a case may rest for ever. */
    private static final Set<CaseState> FINAL = EnumSet.of(CaseState.WITHDRAWN, CaseState.SPLIT);

    private TableCheck() {}

    static List<String> problems(List<Step> steps) {
        List<String> problems = new ArrayList<>();
        rows(steps, problems);
        reachable(steps, problems);
        deadEnds(steps, problems);
        return List.copyOf(problems);
    }

    private static void rows(List<Step> steps, List<String> problems) {
        Set<ActType> seen = EnumSet.noneOf(ActType.class);
        for (Step step : steps) {
            if (!seen.add(step.type())) {
                problems.add(step.type() + " has two rows");
            }
            if (step.article().isBlank()
                    || step.label().zh().isBlank()
                    || step.label().en().isBlank()) {
                problems.add(step.type() + " lacks an article or a label");
            }
            if (step.roles().isEmpty() || step.transitions().isEmpty()) {
                problems.add(step.type() + " is open to nobody or nowhere");
            }
            Set<CaseState> from = new HashSet<>();
            for (Transition transition : step.transitions()) {
                if (!from.add(transition.from())) {
                    problems.add(step.type() + " leads from " + transition.from() + " twice");
                }
            }
        }
        Arrays.stream(ActType.values())
                .filter(type -> !seen.contains(type))
                .forEach(type -> problems.add(type + " has no row"));
    }

    private static void reachable(List<Step> steps, List<String> problems) {
        Set<CaseState> reached = EnumSet.of(CaseState.SUBMITTED);
        boolean grown = true;
        while (grown) {
            grown = false;
            for (Step step : steps) {
                for (Transition transition : step.transitions()) {
                    grown |= reached.contains(transition.from()) && reached.addAll(transition.to());
                }
            }
        }
        Procedure.CASE_STATES.stream()
                .filter(state -> !reached.contains(state))
                .forEach(state -> problems.add(state + " is never reached"));
    }

    private static void deadEnds(List<Step> steps, List<String> problems) {
        for (CaseState state : Procedure.CASE_STATES) {
            boolean leaves = steps.stream()
                    .flatMap(step -> step.from(state).stream())
                    .anyMatch(transition -> transition.to().stream().anyMatch(to -> to != state));
            if (leaves == FINAL.contains(state)) {
                problems.add(state + (leaves ? " must be final" : " is a dead end"));
            }
        }
    }
}
