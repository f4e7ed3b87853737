package mingda.casework.clock;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;

/** E21: a reconsideration, a judgment or the agency itself opens the case again; and what was filed against it. */
final class ReopeningRule implements Rule {
    @Override
    public Set<ActType> acts() {
        return Set.of(
                ActType.REOPENED,
                ActType.REPLY_REVOKED,
                ActType.RECONSIDERATION_FILED,
                ActType.RECONSIDERATION_DECIDED,
                ActType.LITIGATION_FILED,
                ActType.LITIGATION_DECIDED);
    }

    @Override
    public void apply(Entry entry, CaseFile file) {
        switch (entry.type()) {
            case REOPENED -> reopen(entry, file);
            case REPLY_REVOKED -> file.flags.add(Flag.REPLY_REVOKED);
            default -> file.challenges.add(entry);
        }
    }

    private static void reopen(Entry entry, CaseFile file) {
        LocalDate start = Objects.requireNonNull(entry.act().startsOn(), "checked before the fold");
        endPeriods(file);
        file.closed = null;
        file.open = CaseState.REOPENED;
        file.risk = null;
        file.flags.removeAll(Set.of(Flag.INSTALMENT, Flag.RETURNED, Flag.REPLY_REVOKED, Flag.REASONS_REQUESTED));
        var clock = clock(entry, start);
        clock.reopened = true;
        file.restart(clock);
    }

    /** The new clock waits for nothing that was asked for before. */
    private static void endPeriods(CaseFile file) {
        if (file.correction != null && file.correction.open()) {
            file.correction.state = ClockState.ENDED;
        }
        var fee = file.openFee();
        if (fee != null) {
            fee.state = ClockState.ENDED;
        }
    }

    private static ReplyClock clock(Entry entry, LocalDate start) {
        Period period = entry.act().period();
        if (period == null || period.n() == null || period.unit() == null) {
            return ReplyClock.ordinary(entry.id(), start, DayReason.RECEIPT_DAY);
        }
        return new ReplyClock(entry.id(), start, DayReason.RECEIPT_DAY, period.n(), period.unit());
    }
}
