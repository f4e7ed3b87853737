package mingda.casework.clock;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;

/** E23: force majeure, where the agency's setting allows it; 条例 knows no such stop. */
final class ForceMajeureRule implements Rule {
    @Override
    public Set<ActType> acts() {
        return Set.of(ActType.CLOCK_SUSPENDED);
    }

    @Override
    public void apply(Entry entry, CaseFile file) {
        if (file.settings.is(Setting.FORCE_MAJEURE)) {
            LocalDate until = Objects.requireNonNull(entry.act().until(), "checked before the fold");
            file.flags.add(Flag.FORCE_MAJEURE);
            file.fixedSuspensions.add(
                    new Suspension(entry.on().plusDays(1), until, DayReason.FORCE_MAJEURE, Basis.FORCE_MAJEURE));
        }
    }
}
