package mingda.casework.clock;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import mingda.casework.calendar.Words;
import org.jspecify.annotations.Nullable;

/** Reads a timeline off a case file. */
final class Timelines {
    private Timelines() {}

    static Timeline of(CaseFile file, LocalDate asOf) {
        LocalDate due = due(file);
        LocalDate risk = riskDue(file, due);
        ReplyClock clock = file.replyClocks.isEmpty() ? null : file.main();
        boolean provisional = clock != null && due != null && isProvisional(file, clock, due);
        var facts = new Facts(file, clock, due, risk, provisional);
        return new Timeline(
                file.receivedOn,
                clock == null ? null : clock.start,
                due,
                risk,
                file.state(),
                flags(file),
                timeliness(file, due, asOf),
                file.isClosed() || clock == null ? null : Lights.ofOpen(Lights.earlier(due, risk), asOf, file),
                clock == null || due == null ? null : used(file, clock, asOf),
                due == null ? null : file.calendar.workdaysIn(asOf, due),
                provisional,
                file.calendar.version(),
                ClockViews.of(file, asOf),
                List.copyOf(file.breaches),
                clock == null || due == null ? List.of() : ledger(clock, file),
                Explanation.of(facts));
    }

    /** The days of a reply clock, to its last one. */
    static List<LedgerEntry> ledger(ReplyClock clock, CaseFile file) {
        Suspensions suspensions = clock.kept == null ? file.suspensions() : clock.keptSuspensions;
        return Ledger.of(clock, file.calendar, suspensions, file.dueOf(clock), basis(clock));
    }

    private static Words basis(ReplyClock clock) {
        if (clock.fixed != null) {
            return Basis.EXCESS;
        }
        return clock.reopened ? Basis.REOPENED : Basis.REPLY;
    }

    /** The reply that closed the case and still stands. */
    static Optional<Reply> answer(CaseFile file) {
        return isAnswered(file)
                ? file.replies.stream().filter(reply -> reply.isFinal).reduce((first, last) -> last)
                : Optional.empty();
    }

    private static boolean isAnswered(CaseFile file) {
        return file.closed == CaseState.REPLIED || file.closed == CaseState.SERVED;
    }

    private static @Nullable LocalDate due(CaseFile file) {
        if (file.replyClocks.isEmpty()) {
            return null;
        }
        if (isAnswered(file)) {
            return answer(file).map(reply -> reply.judgedBy).orElse(null);
        }
        return file.isClosed() ? null : file.due();
    }

    private static @Nullable LocalDate riskDue(CaseFile file, @Nullable LocalDate due) {
        LocalDate risk = file.riskDue();
        if (due == null) {
            return risk;
        }
        LocalDate strict = file.main().due(file.calendar, file.strictSuspensions());
        return strict.isBefore(due) ? Lights.earlier(risk, strict) : risk;
    }

    private static boolean isProvisional(CaseFile file, ReplyClock clock, LocalDate due) {
        LocalDate received = Objects.requireNonNull(file.receivedOn, "a clock runs from the receipt");
        for (int year = received.getYear(); year <= due.getYear(); year++) {
            if (!file.calendar.isCovered(year)) {
                return true;
            }
        }
        LocalDate all = clock.due(file.calendar, file.suspensions());
        return !all.equals(clock.due(file.calendar, file.provenSuspensions()));
    }

    private static Set<Flag> flags(CaseFile file) {
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        flags.addAll(file.flags);
        boolean consulting = file.consultations.stream().anyMatch(c -> c.isConsultation && c.isOpen());
        if (consulting && !file.isClosed()) {
            flags.add(Flag.CONSULTING);
        }
        if (!file.replyClocks.isEmpty() && file.main().extension > 0) {
            flags.add(Flag.EXTENDED);
        }
        return Collections.unmodifiableSet(flags);
    }

    private static @Nullable Timeliness timeliness(CaseFile file, @Nullable LocalDate due, LocalDate asOf) {
        if (file.replyClocks.isEmpty()) {
            return null;
        }
        if (!file.isClosed()) {
            return Lights.ofOpen(due, asOf);
        }
        return answer(file)
                .map(reply -> due != null && reply.entry.on().isAfter(due) ? Timeliness.LATE : Timeliness.ON_TIME)
                .orElse(null);
    }

    private static int used(CaseFile file, ReplyClock clock, LocalDate asOf) {
        LocalDate until = answer(file).map(reply -> reply.entry.on()).orElse(asOf);
        LocalDate to = asOf.isBefore(until) ? asOf : until;
        return file.suspensions().workdaysIn(file.calendar, clock.start, to);
    }
}
