package mingda.casework.clock;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A reply that went out, or the lapse that ends a case and is told to the applicant. */
final class Reply {
    final Entry entry;
    final boolean isFinal;
    final @Nullable String outcome;
    /** The day that it is judged by; null where none ran. */
    final @Nullable LocalDate judgedBy;

    @Nullable
    LocalDate servedOn;

    Reply(Entry entry, boolean isFinal, @Nullable String outcome, @Nullable LocalDate judgedBy) {
        this.entry = entry;
        this.isFinal = isFinal;
        this.outcome = outcome;
        this.judgedBy = judgedBy;
    }

    void serve(LocalDate on) {
        if (servedOn == null) {
            servedOn = on.isBefore(entry.on()) ? entry.on() : on;
        }
    }
}
