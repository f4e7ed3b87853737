package mingda.casework.clock;

import java.time.LocalDate;
import mingda.casework.calendar.WorkCalendar;
import org.jspecify.annotations.Nullable;

/** 补正告知: the one correction notice of a case. */
final class CorrectionNotice extends Notice {
    final boolean late;
    final int workingDays;
    /** Whether the old reply clock goes on under the setting {@code lateCorrection=OLD}. */
    final boolean leavesClock;

    /** How the applicant's period ended; RUNNING while it is open. */
    ClockState state = ClockState.RUNNING;

    CorrectionNotice(Entry sent, int workingDays, boolean late, boolean leavesClock) {
        super(sent);
        this.workingDays = workingDays;
        this.late = late;
        this.leavesClock = leavesClock;
    }

    boolean open() {
        return state == ClockState.RUNNING;
    }

    boolean stopsClock() {
        return open() && !leavesClock;
    }

    @Nullable
    LocalDate due(WorkCalendar calendar) {
        return servedOn == null ? null : calendar.workdayAfter(servedOn, workingDays);
    }
}
