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
    private int counted;

    private Ledger(WorkCalendar calendar, Suspensions suspensions, Words basis) {
        this.calendar = calendar;
        this.suspensions = suspensions;
        this.basis = basis;
    }

    /** The days of a period of working days, from the day of its event to its last one. */
    static List<LedgerEntry> ofWorkdays(WorkCalendar calendar, LocalDate start, LocalDate due, Words basis) {
        var ledger = new Ledger(calendar, Suspensions.NONE, basis);
        return ledger.write(start, DayReason.RECEIPT_DAY, due, 0);
    }

    /** The days of a period of {@code days} calendar days, whose last day may have moved to {@code due}. */
    static List<LedgerEntry> ofDays(WorkCalendar calendar, LocalDate start, int days, LocalDate due, Words basis) {
        var ledger = new Ledger(calendar, Suspensions.NONE, basis);
        return ledger.write(start, DayReason.RECEIPT_DAY, due, days);
    }

    /** The days of a reply clock. */
    static List<LedgerEntry> of(
            ReplyClock clock, WorkCalendar calendar, Suspensions suspensions, LocalDate due, Words basis) {
        var ledger = new Ledger(calendar, suspensions, basis);
        boolean calendarDays = clock.unit == Period.Unit.DAY && clock.fixed == null;
        return ledger.write(clock.start, clock.startReason, due, calendarDays ? clock.base : 0);
    }

    private List<LedgerEntry> write(LocalDate start, DayReason startReason, LocalDate due, int calendarDays) {
        entries.add(new LedgerEntry(start, null, false, startReason, basisOf(startReason)));
        for (LocalDate date = start.plusDays(1); !date.isAfter(due); date = date.plusDays(1)) {
            day(date, calendarDays);
        }
        return List.copyOf(entries);
    }

    private void day(LocalDate date, int calendarDays) {
        DayKind kind = calendar.kind(date);
        boolean countsByCalendar = counted < calendarDays;
        var suspension = kind.isWorked() || countsByCalendar ? suspensions.on(date) : Optional.<Suspension>empty();
        if (suspension.isPresent()) {
            var s = suspension.get();
            entries.add(new LedgerEntry(date, null, false, s.reason(), s.basis()));
        } else if (kind.isWorked() || countsByCalendar) {
            counted++;
            entries.add(new LedgerEntry(date, counted, true, DayReason.valueOf(kind.name()), basisOf(kind, date)));
        } else {
            entries.add(new LedgerEntry(date, null, false, DayReason.valueOf(kind.name()), basisOf(kind, date)));
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
