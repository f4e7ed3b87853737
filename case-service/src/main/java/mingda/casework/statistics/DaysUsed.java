package mingda.casework.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mingda.casework.calendar.WorkCalendar;
import mingda.casework.clock.ActType;
import mingda.casework.clock.ClockKind;
import mingda.casework.clock.ClockView;
import mingda.casework.clock.DayReason;
import mingda.casework.clock.LedgerEntry;
import mingda.casework.clock.Timeline;

/**
 * Whose the working days of a case were (lesson 28): read off the ledgers of its clocks, which alone count days.
 *
 * @param agency days on which the reply clock ran, to the answer or to the day asked, those after the last day to answer
 *     among them
 * @param applicant days of waiting for a correction or a payment
 * @param thirdParties days that were not counted because others were consulted (条例第三十三条第三款)
 */
public record DaysUsed(int agency, int applicant, int thirdParties) {

    private static final Set<ActType> WAIT_BEGINS = Set.of(ActType.CORRECTION_REQUESTED, ActType.FEE_NOTIFIED);
    private static final Set<ActType> WAIT_ENDS = Set.of(
            ActType.CORRECTED,
            ActType.CORRECTION_LAPSED,
            ActType.FEE_PAID,
            ActType.FEE_CANCELLED,
            ActType.FEE_LAPSED,
            ActType.REPLIED,
            ActType.WITHDRAWN,
            ActType.SPLIT,
            ActType.REOPENED);

    private enum Whose {
        AGENCY,
        APPLICANT,
        THIRD_PARTY
    }

    /** A span of days, the first one out. */
    private record Span(LocalDate after, LocalDate to) {
        boolean holds(LocalDate day) {
            return day.isAfter(after) && !day.isAfter(to);
        }
    }

    /**
     * Reads it.
     *
     * @param standing the acts that stand, in the order of their legal dates
     * @param closings when the case was closed and opened again
     * @param asOf the day asked, for what is still open
     * @param calendar of the agency, for the days after the last one to answer, where no ledger goes on
     */
    public static DaysUsed of(
            Timeline timeline, List<DatedAct> standing, List<Turn> closings, LocalDate asOf, WorkCalendar calendar) {
        LocalDate received = timeline.receivedOn();
        if (received == null) {
            return new DaysUsed(0, 0, 0);
        }
        List<Span> open = openSpans(received, closings, asOf);
        List<Span> waits = waits(standing, asOf);
        Map<LocalDate, Whose> days = new HashMap<>();
        for (ClockView clock : timeline.clocks()) {
            boolean ofReply = clock.kind() == ClockKind.REPLY;
            boolean ofApplicant = clock.kind() == ClockKind.CORRECTION || clock.kind() == ClockKind.PAYMENT;
            for (LedgerEntry entry : clock.ledger()) {
                boolean worked = entry.counted() || entry.reason() == DayReason.CONSULTATION;
                boolean waiting = in(entry.date(), waits);
                if (worked && in(entry.date(), open) && (ofReply || (ofApplicant && waiting))) {
                    days.put(entry.date(), waiting ? Whose.APPLICANT : whose(entry));
                }
            }
        }
        LocalDate due = timeline.replyDueOn();
        if (due != null) {
            open.forEach(span -> late(due, span, calendar)
                    .forEach(day -> days.putIfAbsent(day, in(day, waits) ? Whose.APPLICANT : Whose.AGENCY)));
        }
        return new DaysUsed(count(days, Whose.AGENCY), count(days, Whose.APPLICANT), count(days, Whose.THIRD_PARTY));
    }

    /**
     * An act with its day, as far as waiting for the applicant goes.
     *
     * @param type what happened
     * @param on its legal date
     */
    public record DatedAct(ActType type, LocalDate on) {}

    private static Whose whose(LedgerEntry entry) {
        return entry.counted() ? Whose.AGENCY : Whose.THIRD_PARTY;
    }

    /** The working days of the span on which the answer was late. */
    private static Stream<LocalDate> late(LocalDate due, Span span, WorkCalendar calendar) {
        LocalDate after = due.isAfter(span.after()) ? due : span.after();
        int days = Math.max(0, calendar.workdaysIn(after, span.to()));
        return IntStream.rangeClosed(1, days).mapToObj(n -> calendar.workdayAfter(after, n));
    }

    private static List<Span> openSpans(LocalDate received, List<Turn> closings, LocalDate asOf) {
        List<Span> spans = new ArrayList<>();
        LocalDate from = received;
        boolean open = true;
        for (Turn turn : closings) {
            if (turn.kind() == Turn.Kind.CLOSED) {
                spans.add(new Span(from, turn.on()));
                open = false;
            } else {
                from = turn.on();
                open = true;
            }
        }
        if (open) {
            spans.add(new Span(from, asOf));
        }
        return spans;
    }

    private static List<Span> waits(List<DatedAct> standing, LocalDate asOf) {
        List<Span> spans = new ArrayList<>();
        LocalDate from = null;
        for (DatedAct act : standing) {
            if (WAIT_BEGINS.contains(act.type()) && from == null) {
                from = act.on();
            } else if (WAIT_ENDS.contains(act.type()) && from != null) {
                spans.add(new Span(from, act.on()));
                from = null;
            }
        }
        if (from != null) {
            spans.add(new Span(from, asOf));
        }
        return spans;
    }

    private static boolean in(LocalDate day, List<Span> spans) {
        return spans.stream().anyMatch(span -> span.holds(day));
    }

    private static int count(Map<LocalDate, Whose> days, Whose whose) {
        return (int) days.values().stream().filter(each -> each == whose).count();
    }
}
