package mingda.casework.clock;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;

/** E15 and E16: reasons demanded for an excessive application, and a delay told in time (条例第三十五条). */
final class ExcessRule implements Rule {
    @Override
    public Set<ActType> acts() {
        return Set.of(ActType.REASONS_REQUESTED, ActType.REASONS_GIVEN, ActType.REASONS_LAPSED, ActType.DELAY_FIXED);
    }

    @Override
    public void apply(Entry entry, CaseFile file) {
        switch (entry.type()) {
            case REASONS_REQUESTED -> ask(entry, file);
            case DELAY_FIXED -> delay(entry, file);
            default -> answered(entry, file);
        }
    }

    /** The law is silent on whether the clock stops: it does so under the setting {@code reasonsSuspend} alone. */
    private static void ask(Entry entry, CaseFile file) {
        file.flags.add(Flag.REASONS_REQUESTED);
        if (file.settings.is(Setting.REASONS_SUSPEND)) {
            Integer stated = entry.act().workingDays();
            int window = stated == null ? file.settings.number(Setting.CORRECTION_DAYS) : stated;
            var demand = new Consultation(entry, window, DayReason.CORRECTION, Basis.EXCESS, false);
            demand.serve(entry.on());
            file.consultations.add(demand);
        }
    }

    private static void answered(Entry entry, CaseFile file) {
        file.flags.remove(Flag.REASONS_REQUESTED);
        file.consultations.stream()
                .filter(c -> c.sent.type() == ActType.REASONS_REQUESTED && c.isOpen())
                .forEach(c -> c.end(entry.on(), true, file.calendar));
    }

    private static void delay(Entry entry, CaseFile file) {
        LocalDate until = Objects.requireNonNull(entry.act().until(), "checked before the fold");
        LocalDate riskDue = file.riskDue();
        if (file.risk != null && riskDue != null && !entry.on().isAfter(riskDue)) {
            file.risk = fixed(entry, file.risk, until);
        }
        LocalDate due = file.due();
        if (due == null) {
            return;
        }
        if (entry.on().isAfter(due)) {
            file.breaches.add(Breach.DELAY_LATE);
        } else {
            file.restart(fixed(entry, file.main(), until));
            file.open = CaseState.DELAYED;
        }
    }

    private static ReplyClock fixed(Entry entry, ReplyClock old, LocalDate until) {
        var clock = new ReplyClock(entry.id(), old.start, old.startReason, old.base, old.unit);
        clock.fixed = until.isBefore(old.start) ? old.start : until;
        return clock;
    }
}
