package mingda.casework.procedure;

import java.util.List;
import mingda.casework.clock.CaseState;

/**
 * Where an act leads from a state.
 *
 * @param from the state before
 * @param to the state after; several where the act's content decides, the usual one first
 */
public record Transition(CaseState from, List<CaseState> to) {
    public Transition {
        to = List.copyOf(to);
    }
}
