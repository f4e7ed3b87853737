package mingda.casework.clock;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How a case stands on a day: its timeliness and its light. */
final class Lights {
    private Lights() {}

    /** Exactly one of not due, due today and overdue holds for every open case. */
    static Timeliness ofOpen(@Nullable LocalDate due, LocalDate asOf) {
        if (due == null || asOf.isBefore(due)) {
            return Timeliness.NOT_DUE;
        }
        return asOf.equals(due) ? Timeliness.DUE_TODAY : Timeliness.OVERDUE;
    }

    static Light ofOpen(@Nullable LocalDate due, LocalDate asOf, CaseFile file) {
        if (due == null) {
            return Light.GREEN;
        }
        int left = file.calendar.workdaysIn(asOf, due);
        int redFrom = file.settings.number(Setting.RED_FROM);
        if (!asOf.isBefore(due) || (redFrom > 0 && left <= redFrom)) {
            return Light.RED;
        }
        return left <= file.settings.number(Setting.YELLOW_FROM) ? Light.YELLOW : Light.GREEN;
    }

    static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || (other != null && other.isBefore(one))) {
            return other;
        }
        return one;
    }
}
