package mingda.casework.clock;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What an explanation speaks of. */
record Facts(
        CaseFile file,
        @Nullable ReplyClock clock,
        @Nullable LocalDate due,
        @Nullable LocalDate risk,
        boolean provisional) {}
