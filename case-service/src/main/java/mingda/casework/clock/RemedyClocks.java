package mingda.casework.clock;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mingda.casework.calendar.Words;
import mingda.casework.outcome.Remedy;

/**
 * The applicant's clocks after service: 60 days, 6 months, and 15 days after a reconsideration.
 *
 * <p>Calendar periods: the last day moves to the first day after that is no day of rest (民法典第二百零二条、第二百零三条); a make-up
 * Sunday is no day of rest.
 */
final class RemedyClocks {
    private static final int RECONSIDERATION_DAYS = 60;
    private static final int SUIT_MONTHS = 6;
    private static final int SUIT_AFTER_DAYS = 15;

    private final CaseFile file;
    private final LocalDate asOf;
    private final List<ClockView> views = new ArrayList<>();

    private RemedyClocks(CaseFile file, LocalDate asOf) {
        this.file = file;
        this.asOf = asOf;
    }

    static List<ClockView> of(CaseFile file, LocalDate asOf) {
        var clocks = new RemedyClocks(file, asOf);
        for (Reply reply : file.replies) {
            if (reply.isFinal && reply.servedOn != null) {
                clocks.afterService(reply, reply.servedOn);
            }
        }
        file.challenges.stream()
                .filter(challenge -> challenge.type() == ActType.RECONSIDERATION_DECIDED)
                .forEach(clocks::afterReconsideration);
        return clocks.views;
    }

    private void afterService(Reply reply, LocalDate served) {
        // Without a stated outcome only the shorter way is certain.
        Set<Remedy> remedies = reply.outcome == null
                ? Set.of(Remedy.RECONSIDERATION_ONLY)
                : Outcomes.remedies(reply.outcome, file.settings);
        if (remedies.isEmpty()) {
            return;
        }
        var filed = first(ActType.RECONSIDERATION_FILED, served, Optional.empty());
        LocalDate end = served.plusDays(RECONSIDERATION_DAYS);
        add(ClockKind.RECONSIDERATION, reply.entry, served, end, filed, Basis.RECONSIDERATION);
        if (remedies.contains(Remedy.FREE_CHOICE)) {
            var suit = first(ActType.LITIGATION_FILED, served, Optional.of(false));
            add(ClockKind.LITIGATION, reply.entry, served, served.plusMonths(SUIT_MONTHS), suit, Basis.SUIT);
        }
    }

    private void afterReconsideration(Entry decided) {
        LocalDate on = decided.on();
        var suit = first(ActType.LITIGATION_FILED, on, Optional.of(true));
        add(ClockKind.LITIGATION, decided, on, on.plusDays(SUIT_AFTER_DAYS), suit, Basis.SUIT_AFTER);
    }

    private Optional<LocalDate> first(ActType type, LocalDate from, Optional<Boolean> afterReconsideration) {
        return file.challenges.stream()
                .filter(c -> c.type() == type && !c.on().isBefore(from))
                .filter(c -> afterReconsideration.isEmpty()
                        || afterReconsideration.get()
                                == Boolean.TRUE.equals(c.act().afterReconsideration()))
                .map(Entry::on)
                .findFirst();
    }

    private void add(ClockKind kind, Entry of, LocalDate start, LocalDate end, Optional<LocalDate> filed, Words basis) {
        LocalDate due = file.calendar.nextWorkday(end);
        ClockState state = filed.map(on -> on.isAfter(due) ? ClockState.MISSED : ClockState.MET)
                .orElse(asOf.isAfter(due) ? ClockState.ENDED : ClockState.RUNNING);
        int days = (int) DAYS.between(start, end);
        var ledger = Ledger.ofDays(file.calendar, start, days, due, basis);
        views.add(new ClockView(kind, of.id(), start, due, state, ledger));
    }
}
