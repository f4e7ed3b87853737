package mingda.casework.clock;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An act that stands and passed the checks, with its place in the list. */
record Entry(int index, Act act, ActType type, LocalDate on) {
    @Nullable
    String id() {
        return act.id();
    }

    /** Whether a reference means this act. */
    boolean is(@Nullable String reference) {
        return reference != null && reference.equals(act.id());
    }
}
