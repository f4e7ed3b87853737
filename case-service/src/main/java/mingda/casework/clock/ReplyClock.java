package mingda.casework.clock;

import java.time.LocalDate;
import mingda.casework.calendar.WorkCalendar;
import org.jspecify.annotations.Nullable;

/** One run of the reply clock K20, or of the clock that a decision set in its place. */
final class ReplyClock {
    /** 条例第三十三条: 20 working days. */
    static final int ORDINARY = 20;

    final @Nullable String of;
    final LocalDate start;
    final DayReason startReason;
    final int base;
    final Period.Unit unit;
    /** Working days of extension that count, and how many extensions that were. */
    int extension;

    int extensions;
    /** Whether a decision, a judgment or the agency itself set it going again. */
    boolean reopened;
    /** The day that a delay under 条例第三十五条 sets, in place of the count. */
    @Nullable
    LocalDate fixed;

    /** How it stands, apart from the passing of its day. */
    ClockState state = ClockState.RUNNING;
    /** Its last day when it stopped running, which it keeps. */
    @Nullable
    LocalDate kept;

    Suspensions keptSuspensions = Suspensions.NONE;

    ReplyClock(@Nullable String of, LocalDate start, DayReason startReason, int base, Period.Unit unit) {
        this.of = of;
        this.start = start;
        this.startReason = startReason;
        this.base = base;
        this.unit = unit;
    }

    static ReplyClock ordinary(@Nullable String of, LocalDate start, DayReason reason) {
        return new ReplyClock(of, start, reason, ORDINARY, Period.Unit.WORKING_DAY);
    }

    /** The same clock from now on under another reading. */
    ReplyClock copy() {
        var copy = new ReplyClock(of, start, startReason, base, unit);
        copy.extension = extension;
        copy.extensions = extensions;
        copy.fixed = fixed;
        copy.reopened = reopened;
        return copy;
    }

    /** Its last day. */
    LocalDate due(WorkCalendar calendar, Suspensions suspensions) {
        boolean plain = fixed == null && unit == Period.Unit.WORKING_DAY;
        if (plain) {
            return suspensions.workdayAfter(calendar, start, base + extension);
        }
        LocalDate due = fixed == null ? baseDue(calendar, suspensions) : fixed;
        return extension == 0 ? due : suspensions.workdayAfter(calendar, due, extension);
    }

    /** The last day of a period of calendar days, moved from a day of rest to the first day after. */
    LocalDate baseDue(WorkCalendar calendar, Suspensions suspensions) {
        return calendar.nextWorkday(suspensions.dayAfter(start, base));
    }

    /** Stops it in this state, keeping its last day. */
    void stop(ClockState how, WorkCalendar calendar, Suspensions suspensions) {
        if (state == ClockState.RUNNING) {
            kept = due(calendar, suspensions);
            keptSuspensions = suspensions;
        }
        state = how;
    }

    /** Lets it run on. */
    void resume() {
        state = ClockState.RUNNING;
        kept = null;
    }
}
