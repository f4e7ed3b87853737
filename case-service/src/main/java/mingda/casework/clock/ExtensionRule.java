package mingda.casework.clock;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** E11: the notice of an extension, on or before the last day; all of one clock at most 20 working days (条例第三十三条第二款). */
final class ExtensionRule implements Rule {
    private static final int MOST = 20;

    @Override
    public Set<ActType> acts() {
        return Set.of(ActType.EXTENDED);
    }

    @Override
    public void apply(Entry entry, CaseFile file) {
        LocalDate due = file.due();
        if (due != null) {
            judge(entry, file, due);
        }
        var risk = file.risk;
        if (risk != null && isEffective(entry, risk, file.riskDue(), file)) {
            extend(risk, workingDays(entry));
        }
    }

    private static void judge(Entry entry, CaseFile file, LocalDate due) {
        var clock = file.main();
        if (entry.on().isAfter(due)) {
            file.breaches.add(Breach.EXTENSION_LATE);
        }
        if (clock.extensions >= file.settings.number(Setting.EXTENSION_COUNT)) {
            file.breaches.add(Breach.SECOND_EXTENSION);
        }
        if (isEffective(entry, clock, due, file)) {
            if (clock.extension + workingDays(entry) > MOST) {
                file.breaches.add(Breach.EXTENSION_TOO_LONG);
            }
            extend(clock, workingDays(entry));
        }
    }

    private static boolean isEffective(Entry entry, ReplyClock clock, @Nullable LocalDate due, CaseFile file) {
        return due != null
                && !entry.on().isAfter(due)
                && clock.extensions < file.settings.number(Setting.EXTENSION_COUNT);
    }

    private static void extend(ReplyClock clock, int workingDays) {
        clock.extension = Math.min(MOST, clock.extension + workingDays);
        clock.extensions++;
    }

    private static int workingDays(Entry entry) {
        return Objects.requireNonNull(entry.act().workingDays(), "checked before the fold");
    }
}
