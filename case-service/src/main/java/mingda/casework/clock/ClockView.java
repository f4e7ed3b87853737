package mingda.casework.clock;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A clock that ran in a case.
 *
 * @param kind what it measures
 * @param of the id of the act that it belongs to, if that has one
 * @param startedOn the day that it counts from, which itself does not count; null while unknown
 * @param dueOn its last day; null while it cannot be known
 * @param state how it stands
 * @param ledger its days, to its last one
 */
public record ClockView(
        ClockKind kind,
        @Nullable String of,
        @Nullable LocalDate startedOn,
        @Nullable LocalDate dueOn,
        ClockState state,
        List<LedgerEntry> ledger) {}
