package mingda.casework.clock;

import java.time.LocalDate;
import java.util.stream.Stream;
import mingda.casework.calendar.Words;
import mingda.casework.calendar.WorkCalendar;
import org.jspecify.annotations.Nullable;

/** A letter that asks for an opinion (征求意见), or something else that suspends for a window and ends with an answer. */
final class Consultation extends Notice {
    /** 条例第三十二条、第三十四条: 15 working days from service. */
    static final int WORKING_DAYS = 15;

    final int window;
    final DayReason reason;
    final Words basis;
    /** Whether it stands in the list of clocks: a referral or a demand for reasons does not. */
    final boolean isConsultation;

    /** The first answer or closure, which ends it. */
    @Nullable
    LocalDate endedOn;
    /** How it ended; RUNNING while it is open. */
    ClockState state = ClockState.RUNNING;

    Consultation(Entry sent, int window, DayReason reason, Words basis, boolean isConsultation) {
        super(sent);
        this.window = window;
        this.reason = reason;
        this.basis = basis;
        this.isConsultation = isConsultation;
    }

    /** The last day of the window; null while nobody knows when it began. */
    @Nullable
    LocalDate due(WorkCalendar calendar) {
        return servedOn == null ? null : calendar.workdayAfter(servedOn, window);
    }

    boolean isOpen() {
        return endedOn == null;
    }

    /** Whether its end is a guess: open, and not known to be served. */
    boolean isProjectedUnserved() {
        return isOpen() && servedOn == null;
    }

    void end(LocalDate on, boolean byOpinion, WorkCalendar calendar) {
        if (endedOn == null) {
            endedOn = on;
            LocalDate due = due(calendar);
            boolean late = due != null && on.isAfter(due);
            state = late ? ClockState.MISSED : byOpinion ? ClockState.MET : ClockState.ENDED;
        }
    }

    /** The last day that may be suspended: the answer, at the latest the end of the window; projected while open. */
    private LocalDate lastDay(WorkCalendar calendar) {
        LocalDate due = due(calendar);
        if (endedOn == null) {
            return due == null ? calendar.workdayAfter(sent.on(), window) : due;
        }
        return due == null || endedOn.isBefore(due) ? endedOn : due;
    }

    /** The 15th working day after sending: what a letter takes longer to arrive is a risk. */
    private LocalDate latestService(WorkCalendar calendar) {
        return calendar.workdayAfter(sent.on(), WORKING_DAYS);
    }

    /** Whether the letter took more than 15 working days to arrive. */
    boolean isServedLate(WorkCalendar calendar) {
        LocalDate arrived = servedOn == null ? endedOn : servedOn;
        return arrived != null && arrived.isAfter(latestService(calendar));
    }

    /** The days that it takes out, under the setting {@code consultInterval}. */
    Stream<Suspension> suspensions(CaseFile file, boolean strict) {
        LocalDate last = lastDay(file.calendar);
        if (!strict || !isServedLate(file.calendar)) {
            return Stream.of(interval(file, sent.on(), last, false));
        }
        LocalDate sentUntil = latestService(file.calendar);
        Suspension onItsWay = new Suspension(first(file), sentUntil, reason, basis);
        return servedOn == null ? Stream.of(onItsWay) : Stream.of(onItsWay, interval(file, servedOn, last, true));
    }

    private LocalDate first(CaseFile file) {
        boolean closed = file.settings.is(Setting.CONSULT_INTERVAL, "CLOSED_CLOSED");
        return closed ? sent.on() : sent.on().plusDays(1);
    }

    private Suspension interval(CaseFile file, LocalDate from, LocalDate to, boolean fromService) {
        boolean open = file.settings.is(Setting.CONSULT_INTERVAL, "OPEN_OPEN");
        LocalDate first = fromService ? from.plusDays(1) : first(file);
        return new Suspension(first, open ? to.minusDays(1) : to, reason, basis);
    }
}
