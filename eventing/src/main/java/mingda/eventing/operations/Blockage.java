package mingda.eventing.operations;

import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;

/** A part whose work can be blocked until a person releases it. */
public interface Blockage {

    /** What is blocked, oldest first, at most {@code limit}. Opens its own transaction. */
    List<Blocked> blocked(int limit);

    /**
     * Tries again.
     *
     * @return how many events moved on (0: it failed again), or empty when nothing of this part has that id
     */
    OptionalInt release(UUID id);

    /**
     * Leaves out what can't be done, for a reason, and goes on behind it.
     *
     * @return as {@link #release}, or empty also where this part's work can't be left out
     */
    OptionalInt skip(UUID id, String reason, String by);
}
