package mingda.casework.annualreport;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import mingda.casework.calendar.WorkCalendar;
import mingda.eventing.time.Zones;
import org.jspecify.annotations.Nullable;

/**
 * How the duty to hand an annual report in stands (条例第四十九条).
 *
 * @param dueOn the day by which it is due
 * @param owed whether the system reminds of it
 * @param settledOn the day on which the first version was frozen after the year was over, or null
 * @param timeliness where it stands; null where it is neither owed nor settled
 * @param workingDaysLeft working days in (today, dueOn], negative after it; null once settled or where not owed
 */
record DutyState(
        LocalDate dueOn,
        boolean owed,
        @Nullable LocalDate settledOn,
        @Nullable Timeliness timeliness,
        @Nullable Integer workingDaysLeft) {

    /** Exactly one of the first three holds while it is owed, one of the last two afterwards. */
    enum Timeliness {
        NOT_DUE,
        DUE_TODAY,
        OVERDUE,
        ON_TIME,
        LATE
    }

    static DutyState of(
            int year,
            LocalDate dueOn,
            boolean owed,
            List<ReportDuty.Freeze> freezes,
            LocalDate today,
            WorkCalendar calendar) {
        LocalDate settledOn = freezes.stream()
                .filter(freeze -> freeze.settles(year))
                .map(freeze -> LocalDate.ofInstant(freeze.at(), Zones.SHANGHAI))
                .min(LocalDate::compareTo)
                .orElse(null);
        if (settledOn != null) {
            Timeliness was = settledOn.isAfter(dueOn) ? Timeliness.LATE : Timeliness.ON_TIME;
            return new DutyState(dueOn, owed, settledOn, was, null);
        }
        if (!owed) {
            return new DutyState(dueOn, false, null, null, null);
        }
        Timeliness is = today.isBefore(dueOn)
                ? Timeliness.NOT_DUE
                : today.equals(dueOn) ? Timeliness.DUE_TODAY : Timeliness.OVERDUE;
        return new DutyState(dueOn, true, null, is, calendar.workdaysIn(today, dueOn));
    }

    /** As the API shows it. */
    ObjectNode json() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("dueOn", dueOn.toString())
                .put("owed", owed)
                .put("settledOn", settledOn == null ? null : settledOn.toString())
                .put("timeliness", timeliness == null ? null : timeliness.name())
                .put("workingDaysLeft", workingDaysLeft);
    }
}
