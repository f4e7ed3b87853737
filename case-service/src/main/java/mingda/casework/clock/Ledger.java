package mingda.casework.clock;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mingda.casework.calendar.DayKind;
import mingda.casework.calendar.Words;
import mingda.casework.calendar.WorkCalendar;

/** Writes down each day of a clock: counted or not, why, and under which article. */
final class Ledger {
    private final WorkCalendar calendar;
    private final Suspensions suspensions;
    /** The basis of a day that counts. */
    private final Words basis;

    private final List<LedgerEntry> entries = new ArrayList<>();
    /** How many calendar days count first; 0 in a period of working days. */
    private int calendarDays;
    /** The day to which the last of them moves; no day up to it counts beyond them. */
    private LocalDate movedTo = LocalDate.MIN;

    private int counted;

    private Ledger(WorkCalendar calendar, Suspensions suspensions, Words basis) {
        this.calendar = calendar;
        this.suspensions = suspensions;
        this.basis = basis;
    }

    /** The days of a period of working days, from the day of its event to its last one. */
    static List<LedgerEntry> ofWorkdays(WorkCalendar calendar, LocalDate start, LocalDate due, Words basis) {
        return new Ledger(calendar, Suspensions.NONE, basis).write(start, DayReason.RECEIPT_DAY, due);
    }

    /** The days of a period of {@code days} calendar days, whose last day may have moved to {@code due}. */
    static List<LedgerEntry> ofDays(WorkCalendar calendar, LocalDate start, int days, LocalDate due, Words basis) {
        var ledger = new Ledger(calendar, Suspensions.NONE, basis);
        ledger.calendarDays = days;
        ledger.movedTo = due;
        return ledger.write(start, DayReason.RECEIPT_DAY, due);
    }

    /** The days of a reply clock. */
    static List<LedgerEntry> of(
            ReplyClock clock, WorkCalendar calendar, Suspensions suspensions, LocalDate due, Words basis) {
        var ledger = new Ledger(calendar, suspensions, basis);
        if (clock.unit == Period.Unit.DAY && clock.fixed == null) {
            ledger.calendarDays = clock.base;
            ledger.movedTo = clock.baseDue(calendar, suspensions);
        }
        return ledger.write(clock.start, clock.startReason, due);
    }

    private List<LedgerEntry> write(LocalDate start, DayReason startReason, LocalDate due) {
        entries.add(new LedgerEntry(start, null, false, startReason, basisOf(startReason)));
        for (LocalDate date = start.plusDays(1); !date.isAfter(due); date = date.plusDays(1)) {
            day(date);
        }
        return List.copyOf(entries);
    }

    private void day(LocalDate date) {
        DayKind kind = calendar.kind(date);
        boolean counts = counted < calendarDays || (kind.isWorked() && date.isAfter(movedTo));
        var suspension = counts ? suspensions.on(date) : Optional.<Suspension>empty();
        DayReason reason = DayReason.valueOf(kind.name());
        if (suspension.isPresent()) {
            var s = suspension.get();
            entries.add(new LedgerEntry(date, null, false, s.reason(), s.basis()));
        } else if (counts) {
            counted++;
            entries.add(new LedgerEntry(date, counted, true, reason, calendarDays > 0 ? basis : basisOf(kind, date)));
        } else {
            Words why = kind.isWorked() ? Basis.REST : basisOf(kind, date);
            entries.add(new LedgerEntry(date, null, false, reason, why));
        }
    }

    private Words basisOf(DayKind kind, LocalDate date) {
        return switch (kind) {
            case WORKDAY -> basis;
            case WEEKEND -> Basis.WEEKEND;
            case HOLIDAY, MAKEUP_WORKDAY -> noticeOf(date);
        };
    }

    private Words noticeOf(LocalDate date) {
        String name = calendar.name(date).orElse("");
        if (calendar.isLocal(date)) {
            return new Words(Basis.LOCAL.zh() + "（" + name + "）", Basis.LOCAL.en() + " (" + name + ")");
        }
        return calendar.noticeNumber(date)
                .map(number -> new Words(number + "（" + name + "）", number + " (" + name + ")"))
                .orElseGet(() ->
                        new Words(Basis.HOLIDAYS.zh() + "（" + name + "）", Basis.HOLIDAYS.en() + " (" + name + ")"));
    }

    private static Words basisOf(DayReason startReason) {
        return switch (startReason) {
            case CORRECTION -> Basis.CORRECTION;
            case PAYMENT -> Basis.FEE;
            default -> Basis.RECEIPT;
        };
    }
}
