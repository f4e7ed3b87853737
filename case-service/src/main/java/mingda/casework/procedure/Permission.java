package mingda.casework.procedure;

import java.util.List;

/** Whether an act may be recorded now. */
public sealed interface Permission {
    /** It may. */
    record Granted(Step step) implements Permission {}

    /** Somebody else may: none of the caller's roles is among the step's (403). */
    record NotYours(Step step) implements Permission {}

    /**
     * Not in this state (409).
     *
     * @param step the act's row, with its article
     * @param unmet the conditions that are not met, empty if the state alone forbids it
     * @param allowed what the caller may do instead
     */
    record NotNow(Step step, List<Condition> unmet, List<Step> allowed) implements Permission {}
}
