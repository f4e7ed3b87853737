package mingda.casework.procedure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingda.casework.calendar.Words;
import mingda.casework.clock.ActType;
import mingda.casework.clock.CaseState;

/** Reads the rows of the table from its Markdown. */
final class TableReader {
    private static final Pattern CELL = Pattern.compile("\\s*\\|\\s*");
    private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");
    private static final int CELLS = 8;

    private static final Set<CaseState> WORK =
            EnumSet.of(CaseState.IN_PROCESS, CaseState.DELAYED, CaseState.ISSUED, CaseState.REOPENED);
    private static final Map<String, Set<CaseState>> GROUPS = Map.of(
            "WORK", WORK,
            "OPEN", with(WORK, CaseState.IN_CORRECTION, CaseState.FEE_PENDING),
            "LAPSED", EnumSet.of(CaseState.CLOSED_UNCORRECTED, CaseState.CLOSED_UNPAID),
            "ANSWERED", EnumSet.of(CaseState.REPLIED, CaseState.SERVED),
            "ANY", Procedure.CASE_STATES);

    private TableReader() {}

    /**
     * @throws IllegalStateException if a row cannot be read, naming it
     */
    static List<Step> read(String markdown) {
        return markdown.lines()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| Act "))
                .map(TableReader::step)
                .toList();
    }

    private static Step step(String line) {
        String[] cells = CELL.split(line.strip().substring(1).strip(), -1);
        if (cells.length != CELLS + 1) {
            throw new IllegalStateException("a row has " + CELLS + " cells: " + line);
        }
        try {
            return new Step(
                    ActType.valueOf(cells[0]),
                    new Words(cells[1], cells[2]),
                    cells[3],
                    items(cells[4]).map(key -> Role.named(key).orElseThrow()).collect(Collectors.toSet()),
                    items(cells[5]).map(Field::of).toList(),
                    items(cells[6]).map(Condition::valueOf).toList(),
                    transitions(cells[7]));
        } catch (RuntimeException e) {
            throw new IllegalStateException("a row of the procedure cannot be read: " + line, e);
        }
    }

    private static List<Transition> transitions(String cell) {
        List<Transition> transitions = new ArrayList<>();
        for (String part : cell.split(";", -1)) {
            String[] sides = part.split("→", -1);
            for (CaseState from : states(sides[0])) {
                transitions.add(new Transition(from, targets(from, sides[1].strip())));
            }
        }
        return transitions;
    }

    private static List<CaseState> targets(CaseState from, String text) {
        return text.equals("=")
                ? List.of(from)
                : Arrays.stream(text.split("/", -1))
                        .map(name -> CaseState.valueOf(name.strip()))
                        .toList();
    }

    static Set<CaseState> states(String text) {
        Set<CaseState> states = EnumSet.noneOf(CaseState.class);
        items(text).forEach(name -> {
            Set<CaseState> group = GROUPS.get(name);
            states.addAll(group == null ? Set.of(CaseState.valueOf(name)) : group);
        });
        return states;
    }

    private static Stream<String> items(String text) {
        return COMMA.splitAsStream(text.strip()).filter(item -> !item.isEmpty());
    }

    private static Set<CaseState> with(Set<CaseState> states, CaseState... more) {
        Set<CaseState> all = EnumSet.copyOf(states);
        all.addAll(Arrays.asList(more));
        return all;
    }
}
