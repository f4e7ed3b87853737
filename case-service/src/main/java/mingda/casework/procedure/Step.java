package mingda.casework.procedure;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mingda.casework.calendar.Words;
import mingda.casework.clock.ActType;
import mingda.casework.clock.CaseState;

/**
 * A row of the table.
 *
 * @param type the act
 * @param label what it is called
 * @param article under which article
 * @param roles who may record it: any one of them
 * @param fields what it states
 * @param conditions what must be true beside the state
 * @param transitions from which states, and to which
 */
public record Step(
        ActType type,
        Words label,
        String article,
        Set<Role> roles,
        List<Field> fields,
        List<Condition> conditions,
        List<Transition> transitions) {

    public Step {
        roles = Set.copyOf(roles);
        fields = List.copyOf(fields);
        conditions = List.copyOf(conditions);
        transitions = List.copyOf(transitions);
    }

    /** Where it leads from a state, if it may be done there. */
    public Optional<Transition> from(CaseState state) {
        return transitions.stream().filter(t -> t.from() == state).findFirst();
    }

    /** Whether a case is ready for it, at the hands of somebody with these roles. */
    boolean isOpenTo(Situation situation, Collection<Role> caller) {
        return from(situation.state()).isPresent()
                && conditions.stream().allMatch(condition -> condition.holds(situation, caller));
    }
}
