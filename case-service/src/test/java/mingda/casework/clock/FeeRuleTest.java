package mingda.casework.clock;

import static mingda.casework.clock.Case.day;
import static mingda.casework.clock.Case.only;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** 《政府信息公开信息处理费管理办法》第六条: E12 to E14. Received on 2026-03-02; K20 ends on 2026-03-30. */
class FeeRuleTest {
    private static Case notified(String on) {
        return Case.received("2026-03-02")
                .act(ActType.FEE_NOTIFIED, on, a -> a.id("f").servedOn(day(on)).amount(new BigDecimal(200)));
    }

    @Test
    void theNoticeStopsTheClockAndStarts20WorkingDaysToPay() {
        var timeline = notified("2026-03-30").now();
        assertEquals(CaseState.FEE_PENDING, timeline.state());
        assertNull(timeline.replyDueOn());
        assertNull(timeline.riskDueOn());
        assertEquals(Timeliness.NOT_DUE, timeline.timeliness());
        assertEquals(day("2026-04-28"), only(timeline, ClockKind.PAYMENT).dueOn());
        assertEquals(ClockState.RUNNING, only(timeline, ClockKind.PAYMENT).state());
        assertEquals(List.of(), timeline.breaches());
    }

    @Test
    void paymentStartsTheClockAnew() {
        var timeline =
                notified("2026-03-05").act(ActType.FEE_PAID, "2026-03-10").now();
        assertEquals(CaseState.IN_PROCESS, timeline.state());
        assertEquals(day("2026-03-10"), timeline.clockStartOn());
        assertEquals(day("2026-04-08"), timeline.replyDueOn());
        assertEquals(DayReason.PAYMENT, timeline.ledger().getFirst().reason());
        assertEquals(ClockState.MET, only(timeline, ClockKind.PAYMENT).state());
    }

    @Test
    void partPaymentIsNotPaymentUntilTheRestComes() {
        var part = notified("2026-03-05").act(ActType.FEE_PAID, "2026-03-10", a -> a.amount(new BigDecimal(150)));
        assertEquals(CaseState.FEE_PENDING, part.now().state());
        assertNull(part.now().replyDueOn());
        part.act(ActType.FEE_PAID, "2026-03-12", a -> a.amount(new BigDecimal("50.00")));
        assertEquals(day("2026-03-12"), part.now().clockStartOn());
    }

    @Test
    void paymentAfterItsPeriodRestartsNothing() {
        var lastDay = notified("2026-03-05").act(ActType.FEE_PAID, "2026-04-02");
        assertEquals(day("2026-04-02"), lastDay.now().clockStartOn());
        var late = notified("2026-03-05").act(ActType.FEE_PAID, "2026-04-03").now();
        assertEquals(List.of(Breach.PAYMENT_LATE), late.breaches());
        assertNull(late.replyDueOn());
        assertEquals(CaseState.FEE_PENDING, late.state());
        assertEquals(ClockState.MISSED, only(late, ClockKind.PAYMENT).state());
    }

    @Test
    void theLapseClosesTheCase() {
        var lapsed =
                notified("2026-03-05").act(ActType.FEE_LAPSED, "2026-04-03").now();
        assertEquals(CaseState.CLOSED_UNPAID, lapsed.state());
        assertNull(lapsed.timeliness());
        assertEquals(List.of(), lapsed.breaches());
        var early = notified("2026-03-05").act(ActType.FEE_LAPSED, "2026-04-02").now();
        assertEquals(List.of(Breach.LAPSE_TOO_EARLY), early.breaches());
        assertEquals(CaseState.FEE_PENDING, early.state());
        var unproven = Case.received("2026-03-02")
                .act(ActType.FEE_NOTIFIED, "2026-03-05")
                .act(ActType.FEE_LAPSED, "2026-06-01")
                .now();
        assertEquals(List.of(Breach.LAPSE_UNPROVEN), unproven.breaches());
    }

    @Test
    void aNoticeAfterTheDueDateIsABreachWithTheOldDayAsRisk() {
        var late = notified("2026-03-31");
        assertEquals(List.of(Breach.FEE_NOTICE_LATE), late.now().breaches());
        assertNull(late.now().replyDueOn());
        assertEquals(day("2026-03-30"), late.now().riskDueOn());
        late.act(ActType.FEE_PAID, "2026-04-07");
        assertEquals(day("2026-05-08"), late.now().replyDueOn());
        assertEquals(day("2026-03-30"), late.now().riskDueOn());
    }

    @Test
    void aCancelledFeeLeavesTheDaysOfWaitingOut() {
        var timeline =
                notified("2026-03-05").act(ActType.FEE_CANCELLED, "2026-03-09").now();
        assertEquals(CaseState.IN_PROCESS, timeline.state());
        assertEquals(day("2026-03-02"), timeline.clockStartOn());
        assertEquals(day("2026-04-01"), timeline.replyDueOn());
        assertEquals(
                Case.days("2026-03-06", "2026-03-09"),
                timeline.ledger().stream()
                        .filter(entry -> entry.reason() == DayReason.PAYMENT)
                        .map(LedgerEntry::date)
                        .toList());
        assertEquals(ClockState.ENDED, only(timeline, ClockKind.PAYMENT).state());
    }

    @Test
    void aSecondNoticeWhileOneIsOpenHasNoEffect() {
        var timeline =
                notified("2026-03-05").act(ActType.FEE_NOTIFIED, "2026-03-06").now();
        assertEquals(List.of(Breach.SECOND_FEE_NOTICE), timeline.breaches());
        assertEquals(1, Case.states(timeline, ClockKind.PAYMENT).size());
    }

    @Test
    void anUnservedNoticeGivesNoPeriodToPay() {
        var timeline = Case.received("2026-03-02")
                .act(ActType.FEE_NOTIFIED, "2026-03-05")
                .now();
        assertEquals(ClockState.WAITING, only(timeline, ClockKind.PAYMENT).state());
        assertNull(only(timeline, ClockKind.PAYMENT).dueOn());
        var paid = Case.received("2026-03-02")
                .act(ActType.FEE_NOTIFIED, "2026-03-05")
                .act(ActType.FEE_PAID, "2026-06-01")
                .now();
        assertEquals(day("2026-06-01"), paid.clockStartOn());
    }

    @Test
    void correctionAndFeeMayBeOutstandingTogether() {
        var both = notified("2026-03-05")
                .act(ActType.CORRECTION_REQUESTED, "2026-03-06", a -> a.servedOn(day("2026-03-06")));
        both.act(ActType.FEE_PAID, "2026-03-09");
        assertEquals(CaseState.IN_CORRECTION, both.now().state());
        assertNull(both.now().replyDueOn());
        both.act(ActType.CORRECTED, "2026-03-10");
        assertEquals(day("2026-04-08"), both.now().replyDueOn());
        assertEquals(
                List.of(ClockState.REPLACED, ClockState.REPLACED, ClockState.RUNNING),
                Case.states(both.now(), ClockKind.REPLY));
    }
}
