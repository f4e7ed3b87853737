package mingda.casework.casefile;

import java.time.LocalDate;
import java.util.Objects;
import mingda.casework.calendar.WorkCalendar;
import mingda.casework.clock.Setting;
import mingda.casework.clock.Timeline;
import mingda.casework.clock.Timeliness;
import mingda.casework.settings.HeldSettings;
import org.jspecify.annotations.Nullable;

/** Makes the projection of a timeline. Pure. */
final class Projector {

    private Projector() {}

    static Projection project(Projection before, Timeline timeline, WorkCalendar calendar, HeldSettings held) {
        boolean closed = timeline.state().isClosed();
        LocalDate alert = closed ? null : timeline.alertDueOn();
        Timeliness timeliness = timeline.timeliness();
        boolean judged = timeliness == Timeliness.ON_TIME || timeliness == Timeliness.LATE;
        return new Projection(
                before.version() + 1,
                before.deadlineVersion() + (before.version() > 0 && Objects.equals(alert, before.alertDueOn()) ? 0 : 1),
                timeline.state(),
                timeline.flags().stream().map(Enum::name).toList(),
                timeline.receivedOn(),
                timeline.replyDueOn(),
                timeline.riskDueOn(),
                alert,
                firstDayWithin(calendar, alert, held.settings().number(Setting.YELLOW_FROM)),
                firstDayWithin(calendar, alert, held.settings().number(Setting.RED_FROM)),
                closed,
                judged && timeliness != null ? timeliness.name() : null,
                timeline.provisional(),
                Integer.parseInt(calendar.version()),
                held.version());
    }

    /** The first day from which at most so many working days are left to the date; with 0 the date itself. */
    static @Nullable LocalDate firstDayWithin(WorkCalendar calendar, @Nullable LocalDate date, int workingDays) {
        if (date == null) {
            return null;
        }
        LocalDate day = date;
        while (workingDays > 0 && calendar.workdaysIn(day.minusDays(1), date) <= workingDays) {
            day = day.minusDays(1);
        }
        return day;
    }
}
