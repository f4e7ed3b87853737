package mingda.casework.clock;

import static mingda.casework.clock.Case.day;
import static mingda.casework.clock.Case.only;
import static mingda.casework.clock.Case.states;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * The sentences of the interface on corrections, fees and what a reopening leaves of them that no other test is named for. Received on 2026-03-02; K7 ends on 2026-03-11,
 * K20 on 2026-03-30.
 */
class WaitingSentencesTest {
    private static Case received() {
        return Case.received("2026-03-02");
    }

    private static Case reopened(Case file, String on) {
        return file.act(ActType.REOPENED, on, a -> a.cause(Cause.JUDGMENT).startsOn(day(on)));
    }

    @Test
    void aPeriodOfTheApplicantIsOwedNoMoreOnceTheReplyIsOut() {
        var file = received()
                .act(
                        ActType.CORRECTION_REQUESTED,
                        "2026-03-04",
                        a -> a.servedOn(day("2026-03-04")).workingDays(10))
                .act(ActType.CONSULTED, "2026-03-04", a -> a.id("c").servedOn(day("2026-03-04")))
                .act(ActType.REPLIED, "2026-03-10");
        assertEquals(
                ClockState.ENDED,
                only(file.asOf("2026-06-01"), ClockKind.CORRECTION).state());
        assertEquals(
                ClockState.ENDED,
                only(file.asOf("2026-06-01"), ClockKind.OPINION).state());
        var later = received()
                .act(
                        ActType.CORRECTION_REQUESTED,
                        "2026-03-04",
                        a -> a.servedOn(day("2026-03-04")).workingDays(5))
                .act(ActType.REPLIED, "2026-03-12");
        assertEquals(ClockState.MISSED, only(later.now(), ClockKind.CORRECTION).state());
        assertEquals(
                ClockState.ENDED,
                only(later.asOf("2026-03-11"), ClockKind.CORRECTION).state());
    }

    @Test
    void whatWasAskedBeforeAReopeningIsOwedNoMore() {
        var file = reopened(
                received()
                        .act(ActType.CORRECTION_REQUESTED, "2026-03-04", a -> a.servedOn(day("2026-03-04")))
                        .act(ActType.FEE_NOTIFIED, "2026-03-05", a -> a.servedOn(day("2026-03-05")))
                        .act(ActType.WITHDRAWN, "2026-03-06"),
                "2026-03-09");
        assertEquals(CaseState.REOPENED, file.now().state());
        assertEquals(day("2026-04-07"), file.now().replyDueOn());
        assertEquals(
                ClockState.ENDED,
                only(file.asOf("2026-06-01"), ClockKind.CORRECTION).state());
        assertEquals(
                ClockState.ENDED,
                only(file.asOf("2026-06-01"), ClockKind.PAYMENT).state());
    }

    @Test
    void aReopeningForgetsTheRiskAndTheFlagsOfBefore() {
        var file = Case.empty()
                .by(Channel.POST_OTHER_UNIT)
                .act(ActType.ARRIVED, "2026-02-26")
                .act(ActType.RECEIVED, "2026-03-02")
                .act(ActType.REASONS_REQUESTED, "2026-03-03")
                .act(ActType.REPLIED, "2026-03-04", a -> a.finalReply(false))
                .act(ActType.REPLIED, "2026-03-05", a -> a.id("r"))
                .act(ActType.RETURNED, "2026-03-06", a -> a.of("r"))
                .act(ActType.REPLY_REVOKED, "2026-03-09");
        assertEquals(
                Set.of(Flag.REASONS_REQUESTED, Flag.INSTALMENT, Flag.RETURNED, Flag.REPLY_REVOKED),
                file.now().flags());
        assertEquals(day("2026-03-25"), file.now().riskDueOn());
        var again = reopened(file, "2026-03-10").now();
        assertEquals(Set.of(), again.flags());
        assertNull(again.riskDueOn());
    }

    @Test
    void amountsOfNothingAreFineAndDaysLieWithinTheCalendar() {
        var free = received()
                .act(
                        ActType.FEE_NOTIFIED,
                        "2026-03-05",
                        a -> a.amount(BigDecimal.ZERO).servedOn(day("2026-03-05")));
        assertEquals(CaseState.FEE_PENDING, free.now().state());
        for (String edge : List.of("1990-01-01", "2100-12-31")) {
            assertEquals(day(edge), Case.received(edge).now().receivedOn());
        }
        assertEquals(
                List.of(Refused.Code.INVALID_VALUE),
                received()
                        .act(ActType.REOPENED, "2026-03-05", a -> a.startsOn(day("1989-12-31")))
                        .refused());
    }

    @Test
    void lengthsAtTheirLimitsAreTaken() {
        for (int days : List.of(1, 365)) {
            var asked = received()
                    .act(
                            ActType.CORRECTION_REQUESTED,
                            "2026-03-05",
                            a -> a.servedOn(day("2026-03-05")).workingDays(days));
            assertEquals(CaseState.IN_CORRECTION, asked.now().state());
        }
        for (var period : List.of(new Period(365, Period.Unit.WORKING_DAY), new Period(1000, Period.Unit.DAY))) {
            var file = received()
                    .act(
                            ActType.REOPENED,
                            "2026-03-05",
                            a -> a.startsOn(day("2026-03-05")).period(period));
            assertEquals(CaseState.REOPENED, file.now().state());
        }
        var tenYears = received().act(ActType.DELAY_FIXED, "2026-03-05", a -> a.until(day("2036-03-02")));
        assertEquals(day("2036-03-02"), tenYears.now().replyDueOn());
        var sameDay = received().act(ActType.DELAY_FIXED, "2026-03-05", a -> a.until(day("2026-03-05")));
        assertEquals(day("2026-03-05"), sameDay.now().replyDueOn());
    }

    @Test
    void theLateFeeNoticeLeavesAnEarlierRiskWhereItIs() {
        var file = Case.empty()
                .by(Channel.POST_OTHER_UNIT)
                .act(ActType.ARRIVED, "2026-02-26")
                .act(ActType.RECEIVED, "2026-03-02")
                .act(ActType.FEE_NOTIFIED, "2026-03-31", a -> a.servedOn(day("2026-03-31")));
        assertEquals(day("2026-03-25"), file.now().riskDueOn());
        var between = Case.empty()
                .by(Channel.POST_OTHER_UNIT)
                .act(ActType.ARRIVED, "2026-02-26")
                .act(ActType.RECEIVED, "2026-03-02")
                .act(ActType.FEE_NOTIFIED, "2026-03-26", a -> a.servedOn(day("2026-03-26")));
        assertEquals(day("2026-03-25"), between.now().riskDueOn(), "late from the arrival, in time from the receipt");
        assertEquals(List.of(), between.now().breaches());
        var inTime = Case.empty()
                .by(Channel.POST_OTHER_UNIT)
                .act(ActType.ARRIVED, "2026-02-26")
                .act(ActType.RECEIVED, "2026-03-02")
                .act(ActType.FEE_NOTIFIED, "2026-03-25", a -> a.servedOn(day("2026-03-25")));
        assertNull(inTime.now().riskDueOn());
        inTime.act(ActType.FEE_CANCELLED, "2026-03-27");
        assertEquals(day("2026-03-25"), inTime.now().riskDueOn(), "its last day was the day of the notice");
        assertEquals(day("2026-04-01"), inTime.now().replyDueOn());
    }

    @Test
    void correctionAndPaymentBeforeTheReceiptStartTheClockAtTheReceipt() {
        var corrected = received()
                .act(ActType.CORRECTION_REQUESTED, "2026-02-25", a -> a.servedOn(day("2026-02-25")))
                .act(ActType.CORRECTED, "2026-02-27");
        assertEquals(day("2026-03-02"), corrected.now().clockStartOn());
    }

    @Test
    void whileAFeeIsOpenACorrectionStartsAClockThatWaits() {
        var file = received()
                .act(ActType.FEE_NOTIFIED, "2026-03-04", a -> a.servedOn(day("2026-03-04")))
                .act(ActType.CORRECTION_REQUESTED, "2026-03-05", a -> a.servedOn(day("2026-03-05")))
                .act(ActType.CORRECTED, "2026-03-09");
        assertEquals(CaseState.FEE_PENDING, file.now().state());
        assertNull(file.now().replyDueOn());
        assertEquals(List.of(ClockState.REPLACED, ClockState.WAITING), states(file.now(), ClockKind.REPLY));
    }

    @Test
    void aLateNoticeLeavesTheRiskOfTheArrivalWhereItIs() {
        for (String setting : List.of("BOTH", "NEW")) {
            var file = Case.empty()
                    .by(Channel.POST_OTHER_UNIT)
                    .with(Setting.LATE_CORRECTION, setting)
                    .act(ActType.ARRIVED, "2026-02-26")
                    .act(ActType.RECEIVED, "2026-03-02")
                    .act(ActType.CORRECTION_REQUESTED, "2026-03-12", a -> a.servedOn(day("2026-03-12")));
            assertEquals(day("2026-03-25"), file.now().riskDueOn(), setting);
        }
    }
}
