package mingda.casework.clock;

import static mingda.casework.clock.Case.day;
import static mingda.casework.clock.Case.only;
import static mingda.casework.clock.Case.states;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import mingda.casework.calendar.ShippedCalendar;
import mingda.casework.calendar.WorkCalendar;
import org.junit.jupiter.api.Test;

/**
 * The sentences of the interface on acts and preview that no other test is named for. Received on 2026-03-02; K7 ends on
 * 2026-03-11, K20 on 2026-03-30.
 */
class PreviewSentencesTest {
    private static Case received() {
        return Case.received("2026-03-02");
    }

    private static Case reopened(Case file, String on) {
        return file.act(ActType.REOPENED, on, a -> a.cause(Cause.JUDGMENT).startsOn(day(on)));
    }

    @Test
    void receivedOnIsTheFirstReceiptForEverClockStartOnTheStartOfTheClockThatRuns() {
        var timeline = reopened(
                        received()
                                .act(ActType.CORRECTION_REQUESTED, "2026-03-04", a -> a.servedOn(day("2026-03-04")))
                                .act(ActType.CORRECTED, "2026-03-10")
                                .act(ActType.REPLIED, "2026-03-20"),
                        "2026-05-06")
                .now();
        assertEquals(day("2026-03-02"), timeline.receivedOn());
        assertEquals(day("2026-05-06"), timeline.clockStartOn());
        assertEquals(
                List.of(ClockState.REPLACED, ClockState.MET, ClockState.RUNNING), states(timeline, ClockKind.REPLY));
    }

    @Test
    void everyClockThatRanKeepsItsDueOn() {
        var timeline = received()
                .act(ActType.CORRECTION_REQUESTED, "2026-03-04", a -> a.servedOn(day("2026-03-04")))
                .act(ActType.CORRECTED, "2026-03-10")
                .now();
        var replies = timeline.clocks().stream()
                .filter(clock -> clock.kind() == ClockKind.REPLY)
                .toList();
        assertEquals(
                List.of(day("2026-03-30"), day("2026-04-08")),
                replies.stream().map(ClockView::dueOn).toList());
        assertEquals(day("2026-03-30"), replies.getFirst().ledger().getLast().date());
    }

    @Test
    void theReplyClockOfAWaitingCaseKeepsTheSuspensionsThatItHad() {
        var waiting = received()
                .act(ActType.CONSULTED, "2026-03-03", a -> a.id("c").servedOn(day("2026-03-03")))
                .act(ActType.FEE_NOTIFIED, "2026-03-05", a -> a.servedOn(day("2026-03-05")))
                .act(ActType.OPINION_RECEIVED, "2026-03-06", a -> a.consultation("c"))
                .now();
        var reply = only(waiting, ClockKind.REPLY);
        assertEquals(day("2026-04-21"), reply.dueOn());
        assertEquals(day("2026-04-21"), reply.ledger().getLast().date());
        assertEquals(20, reply.ledger().stream().filter(LedgerEntry::counted).count());
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
    void afterAReplyThatCameBackTheDateStaysThatOfTheFirstPosting() {
        var file = received()
                .act(ActType.REPLIED, "2026-03-27", a -> a.id("r"))
                .act(ActType.RETURNED, "2026-04-08", a -> a.of("r"))
                .act(ActType.REPLIED, "2026-04-09");
        assertEquals(day("2026-03-30"), file.now().replyDueOn());
        assertEquals(Timeliness.ON_TIME, file.now().timeliness());
        assertEquals(19, file.now().workingDaysUsed());
        assertTrue(file.now().explanation().en().contains("answered on 2026-03-27"));
    }

    @Test
    void aReplyAlreadyServedDoesNotComeBack() {
        var file = received()
                .act(ActType.REPLIED, "2026-03-27", a -> a.id("r").method(Method.IN_PERSON))
                .act(ActType.RETURNED, "2026-04-08", a -> a.of("r").agencyFault(true));
        assertEquals(CaseState.SERVED, file.now().state());
        assertEquals(Set.of(), file.now().flags());
    }

    @Test
    void theYearOfTheReceiptCountsForProvisionalToo() {
        var file = Case.received("2006-12-25");
        assertEquals(
                2007, file.now().clocks().getFirst().ledger().getLast().date().getYear());
        assertTrue(file.now().provisional());
        assertFalse(Case.received("2007-01-04").now().provisional());
        var years = ShippedCalendar.YEARS.stream().filter(y -> y.year() != 2025).toList();
        var gap = reopened(Case.received("2024-11-01").with(WorkCalendar.of("gap", years)), "2026-03-02");
        assertTrue(gap.now().provisional(), "a year between them has no notice");
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
    void theLedgerNamesTheArticleOfEachDay() {
        var plain = received().now().ledger();
        assertEquals("Civil Code Art. 201", plain.getFirst().basis().en());
        assertEquals("Regulation Art. 33(2)", plain.get(1).basis().en());
        assertEquals("Regulation Art. 33 (working days)", plain.get(5).basis().en());
        var delayed = received().act(ActType.DELAY_FIXED, "2026-03-05", a -> a.until(day("2026-06-30")));
        assertEquals("Regulation Art. 35", delayed.now().ledger().get(1).basis().en());
        var again = reopened(received().act(ActType.REPLIED, "2026-03-05"), "2026-03-09");
        assertEquals(
                "Reconsideration, judgment or self-correction",
                again.now().ledger().get(1).basis().en());
        var corrected = received()
                .act(ActType.CORRECTION_REQUESTED, "2026-03-04", a -> a.servedOn(day("2026-03-04")))
                .act(ActType.CORRECTED, "2026-03-10");
        assertEquals(
                "Regulation Art. 30",
                corrected.now().ledger().getFirst().basis().en());
        var paid = received()
                .act(ActType.FEE_NOTIFIED, "2026-03-04", a -> a.servedOn(day("2026-03-04")))
                .act(ActType.FEE_PAID, "2026-03-10");
        assertEquals(
                "Fee Measures Art. 6", paid.now().ledger().getFirst().basis().en());
        var festival = Case.received("2026-09-28").now().ledger();
        assertEquals("国办发明电〔2025〕7号（国庆节）", festival.get(3).basis().zh());
        assertEquals(DayReason.HOLIDAY, festival.get(3).reason());
        assertEquals(DayReason.MAKEUP_WORKDAY, festival.get(12).reason());
        assertEquals("国办发明电〔2025〕7号 (国庆节)", festival.get(12).basis().en());
        var without = Case.received("2012-09-27").now().ledger();
        assertTrue(without.stream().anyMatch(e -> e.basis().en().startsWith("Measures on Public Holidays (")));
    }

    @Test
    void theLightGoesByTheEarlierOfBothDates() {
        var file = Case.empty()
                .by(Channel.POST_OTHER_UNIT)
                .act(ActType.ARRIVED, "2026-02-26")
                .act(ActType.RECEIVED, "2026-03-02");
        assertEquals(day("2026-03-25"), file.now().alertDueOn());
        assertEquals(Light.GREEN, file.asOf("2026-03-17").light());
        assertEquals(Light.YELLOW, file.asOf("2026-03-18").light());
        assertEquals(Light.RED, file.asOf("2026-03-25").light());
        assertEquals(Timeliness.NOT_DUE, file.asOf("2026-03-26").timeliness(), "judged by replyDueOn");
        assertEquals(
                Light.GREEN,
                received().with(Setting.YELLOW_FROM, 0).asOf("2026-03-29").light());
    }

    @Test
    void severalArrivalsCountFromTheFirst() {
        var file = Case.empty()
                .by(Channel.POST_OTHER_UNIT)
                .act(ActType.ARRIVED, "2026-02-27")
                .act(ActType.ARRIVED, "2026-02-26")
                .act(ActType.RECEIVED, "2026-03-02");
        assertEquals(day("2026-03-25"), file.now().riskDueOn());
    }

    @Test
    void aConsultationMovesTheRiskDateToo() {
        var file = Case.empty()
                .by(Channel.POST_OTHER_UNIT)
                .act(ActType.ARRIVED, "2026-02-26")
                .act(ActType.RECEIVED, "2026-03-02")
                .act(ActType.CONSULTED, "2026-03-09", a -> a.id("c").servedOn(day("2026-03-09")))
                .act(ActType.OPINION_RECEIVED, "2026-03-11", a -> a.consultation("c"));
        assertEquals(day("2026-04-01"), file.now().replyDueOn());
        assertEquals(day("2026-03-27"), file.now().riskDueOn());
    }

    @Test
    void theEarliestDateOnTheStricterReadingIsTheRisk() {
        // From the arrival without its letter's journey: two working days earlier than without the arrival.
        var file = Case.empty()
                .by(Channel.POST_OTHER_UNIT)
                .act(ActType.ARRIVED, "2026-02-26")
                .act(ActType.RECEIVED, "2026-03-02")
                .act(ActType.CONSULTED, "2026-03-03", a -> a.servedOn(day("2026-03-26")));
        assertEquals(day("2026-05-18"), file.now().replyDueOn());
        assertEquals(day("2026-05-11"), file.now().riskDueOn());
    }

    @Test
    void anOpinionOnALetterThatMustHaveTakenTooLongGivesARiskToo() {
        var file = received()
                .act(ActType.CONSULTED, "2026-03-03", a -> a.id("c"))
                .act(ActType.OPINION_RECEIVED, "2026-03-26", a -> a.consultation("c"));
        // Suspended from 03-04 to 03-26; on the stricter reading to 03-24, the 15th working day.
        assertEquals(day("2026-04-23"), file.now().replyDueOn());
        assertEquals(day("2026-04-21"), file.now().riskDueOn());
        assertFalse(file.now().provisional());
    }

    @Test
    void closingAConsultationAfterItsWindowSuspendsNoMoreThanTheWindow() {
        var file = received()
                .act(ActType.CONSULTED, "2026-03-09", a -> a.id("c").servedOn(day("2026-03-10")))
                .act(ActType.CONSULTATION_CLOSED, "2026-04-03", a -> a.consultation("c"));
        assertEquals(day("2026-04-22"), file.now().replyDueOn());
        assertEquals(List.of(), file.now().breaches());
        assertEquals(ClockState.MISSED, only(file.now(), ClockKind.OPINION).state());
    }

    @Test
    void anExtensionThatIsLateOrOneTooManyIsNotMeasured() {
        var late = received()
                .act(ActType.EXTENDED, "2026-03-31", a -> a.workingDays(21))
                .now();
        assertEquals(List.of(Breach.EXTENSION_LATE), late.breaches());
        var both = received()
                .act(ActType.EXTENDED, "2026-03-30", a -> a.workingDays(1))
                .act(ActType.EXTENDED, "2026-04-01", a -> a.workingDays(21))
                .now();
        assertEquals(List.of(Breach.EXTENSION_LATE, Breach.SECOND_EXTENSION), both.breaches());
        assertEquals(day("2026-03-31"), both.replyDueOn());
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
    void aDelayToldInTimeOfBothDatesMovesBoth() {
        var file = Case.empty()
                .by(Channel.POST_OTHER_UNIT)
                .act(ActType.ARRIVED, "2026-02-26")
                .act(ActType.RECEIVED, "2026-03-02");
        file.act(ActType.DELAY_FIXED, "2026-03-25", a -> a.until(day("2026-06-30")));
        assertEquals(day("2026-06-30"), file.now().replyDueOn());
        assertEquals(day("2026-06-30"), file.now().riskDueOn());
        var between = Case.empty()
                .by(Channel.POST_OTHER_UNIT)
                .act(ActType.ARRIVED, "2026-02-26")
                .act(ActType.RECEIVED, "2026-03-02")
                .act(ActType.DELAY_FIXED, "2026-03-26", a -> a.until(day("2026-06-30")));
        assertEquals(day("2026-03-25"), between.now().riskDueOn());
        var before = received().act(ActType.DELAY_FIXED, "2026-02-20", a -> a.until(day("2026-02-25")));
        assertEquals(day("2026-03-02"), before.now().replyDueOn(), "never before the clock's start");
        var waiting = received()
                .act(ActType.FEE_NOTIFIED, "2026-03-04")
                .act(ActType.DELAY_FIXED, "2026-03-05", a -> a.until(day("2026-06-30")));
        assertNull(waiting.now().replyDueOn());
        assertEquals(List.of(), waiting.now().breaches());
    }

    @Test
    void anEarlierServiceOfALetterIsHandedOverAndNeverLiesBeforeIt() {
        var file = received()
                .act(ActType.FEE_NOTIFIED, "2026-03-05", a -> a.id("f"))
                .act(ActType.SERVED, "2026-03-06", a -> a.of("f"))
                .act(ActType.SERVED, "2026-03-09", a -> a.of("f"));
        assertEquals(day("2026-03-06"), only(file.now(), ClockKind.PAYMENT).startedOn(), "the first service counts");
        var sameDay = received()
                .act(ActType.SERVED, "2026-03-05", a -> a.of("f"))
                .act(ActType.FEE_NOTIFIED, "2026-03-05", a -> a.id("f"));
        assertEquals(day("2026-03-05"), only(sameDay.now(), ClockKind.PAYMENT).startedOn());
        var consulted = received()
                .act(ActType.SERVED, "2026-03-04", a -> a.of("c"))
                .act(ActType.CONSULTED, "2026-03-05", a -> a.id("c"));
        assertEquals(day("2026-03-05"), only(consulted.now(), ClockKind.OPINION).startedOn());
        var corrected = received()
                .act(ActType.SERVED, "2026-03-05", a -> a.of("n"))
                .act(ActType.CORRECTION_REQUESTED, "2026-03-05", a -> a.id("n"));
        assertEquals(
                day("2026-03-05"), only(corrected.now(), ClockKind.CORRECTION).startedOn());
        var lapsed = received()
                .act(ActType.FEE_NOTIFIED, "2026-03-05", a -> a.servedOn(day("2026-03-05")))
                .act(ActType.SERVED, "2026-04-03", a -> a.of("l"))
                .act(ActType.FEE_LAPSED, "2026-04-03", a -> a.id("l"));
        assertEquals(
                day("2026-06-02"), only(lapsed.now(), ClockKind.RECONSIDERATION).dueOn());
    }

    @Test
    void aServiceOfALetterAfterTheCloseMovesNothing() {
        var file = received()
                .act(ActType.CONSULTED, "2026-03-09", a -> a.id("c"))
                .act(ActType.REPLIED, "2026-03-27")
                .act(ActType.SERVED, "2026-03-30", a -> a.of("c"));
        assertEquals(day("2026-04-21"), file.now().replyDueOn());
        assertNull(only(file.now(), ClockKind.OPINION).dueOn());
        assertEquals(CaseState.REPLIED, file.now().state());
    }

    @Test
    void theServiceOfAnInstalmentStartsNoRemedy() {
        var file = received()
                .act(
                        ActType.REPLIED,
                        "2026-03-20",
                        a -> a.id("i").finalReply(false).method(Method.IN_PERSON));
        assertEquals(CaseState.IN_PROCESS, file.now().state());
        assertEquals(List.of(), states(file.now(), ClockKind.RECONSIDERATION));
    }

    @Test
    void aSuitOnlyCountsForTheClockItBelongsTo() {
        var file = received()
                .act(
                        ActType.REPLIED,
                        "2026-03-20",
                        a -> a.method(Method.IN_PERSON).outcome("GRANT"))
                .act(ActType.RECONSIDERATION_FILED, "2026-03-24")
                .act(ActType.RECONSIDERATION_DECIDED, "2026-05-20")
                .act(ActType.LITIGATION_FILED, "2026-05-22", a -> a.afterReconsideration(true));
        var suits = file.now().clocks().stream()
                .filter(clock -> clock.kind() == ClockKind.LITIGATION)
                .toList();
        assertEquals(
                List.of(ClockState.RUNNING, ClockState.MET),
                suits.stream().map(ClockView::state).toList());
        assertEquals(day("2026-06-04"), suits.getLast().dueOn());
    }

    @Test
    void aChallengeBeforeTheServiceIsNotToIt() {
        var file = received()
                .act(ActType.RECONSIDERATION_FILED, "2026-03-10")
                .act(ActType.REPLIED, "2026-03-20", a -> a.method(Method.IN_PERSON));
        assertEquals(
                ClockState.RUNNING, only(file.now(), ClockKind.RECONSIDERATION).state());
        file.act(ActType.RECONSIDERATION_FILED, "2026-03-20");
        assertEquals(ClockState.MET, only(file.now(), ClockKind.RECONSIDERATION).state());
    }

    @Test
    void anActThatIsDatedBeforeTheReceiptBelongsToTheCase() {
        var file =
                received().act(ActType.CONSULTED, "2026-02-27", a -> a.id("c").servedOn(day("2026-02-27")));
        file.act(ActType.OPINION_RECEIVED, "2026-03-04", a -> a.consultation("c"));
        assertEquals(day("2026-04-01"), file.now().replyDueOn());
        assertEquals(0, file.asOf("2026-03-04").workingDaysUsed(), "03-03 and 03-04 are suspended");
        assertEquals(1, file.asOf("2026-03-05").workingDaysUsed());
    }

    @Test
    void correctionAndPaymentBeforeTheReceiptStartTheClockAtTheReceipt() {
        var corrected = received()
                .act(ActType.CORRECTION_REQUESTED, "2026-02-25", a -> a.servedOn(day("2026-02-25")))
                .act(ActType.CORRECTED, "2026-02-27");
        assertEquals(day("2026-03-02"), corrected.now().clockStartOn());
    }

    @Test
    void suspensionsOfCalendarDaysLeaveThemOutToo() {
        // 10 days from 04-17 with 04-20 to 04-22 suspended end on 04-30.
        var file = received()
                .with(Setting.FORCE_MAJEURE, true)
                .act(ActType.REPLIED, "2026-03-20")
                .act(
                        ActType.REOPENED,
                        "2026-04-17",
                        a -> a.startsOn(day("2026-04-17")).period(new Period(10, Period.Unit.DAY)))
                .act(ActType.CLOCK_SUSPENDED, "2026-04-19", a -> a.until(day("2026-04-22")));
        assertEquals(day("2026-04-30"), file.now().replyDueOn());
        assertEquals(
                10, file.now().ledger().stream().filter(LedgerEntry::counted).count());
        assertEquals(
                3,
                file.now().ledger().stream()
                        .filter(e -> e.reason() == DayReason.FORCE_MAJEURE)
                        .count());
        var touching = received()
                .with(Setting.FORCE_MAJEURE, true)
                .act(ActType.REPLIED, "2026-03-20")
                .act(
                        ActType.REOPENED,
                        "2026-04-17",
                        a -> a.startsOn(day("2026-04-17")).period(new Period(10, Period.Unit.DAY)))
                .act(ActType.CLOCK_SUSPENDED, "2026-04-27", a -> a.until(day("2026-04-29")));
        assertEquals(day("2026-04-27"), touching.now().replyDueOn(), "over on the day before the suspension");
    }

    @Test
    void aSuspensionThatBeginsTheDayAfterTheLastMovesNothing() {
        var file = received().act(ActType.CONSULTED, "2026-03-30", a -> a.servedOn(day("2026-03-30")));
        assertEquals(day("2026-03-30"), file.now().replyDueOn());
        assertEquals(Set.of(Flag.CONSULTING), file.now().flags());
        var overlapping = received()
                .act(ActType.CONSULTED, "2026-03-05", a -> a.id("a").servedOn(day("2026-03-05")))
                .act(ActType.CONSULTED, "2026-03-06", a -> a.id("b").servedOn(day("2026-03-06")))
                .act(ActType.OPINION_RECEIVED, "2026-03-09", a -> a.consultation("b"))
                .act(ActType.OPINION_RECEIVED, "2026-03-12", a -> a.consultation("a"));
        assertEquals(day("2026-04-07"), overlapping.now().replyDueOn(), "one lies within the other");
        assertEquals(3, overlapping.asOf("2026-03-12").workingDaysUsed());
        assertEquals(3, overlapping.asOf("2026-03-10").workingDaysUsed());
        assertEquals(4, overlapping.asOf("2026-03-13").workingDaysUsed());
    }

    @Test
    void underOpenOpenAnAnswerOnTheNextDaySuspendsNothing() {
        for (String answered : List.of("2026-03-09", "2026-03-10")) {
            var file = received()
                    .with(Setting.CONSULT_INTERVAL, "OPEN_OPEN")
                    .act(ActType.CONSULTED, "2026-03-09", a -> a.id("c").servedOn(day("2026-03-09")))
                    .act(ActType.OPINION_RECEIVED, answered, a -> a.consultation("c"));
            assertEquals(day("2026-03-30"), file.now().replyDueOn());
        }
    }

    @Test
    void theRiskOfALetterServedLateFollowsTheIntervalSetting() {
        var closed = received()
                .with(Setting.CONSULT_INTERVAL, "CLOSED_CLOSED")
                .act(ActType.CONSULTED, "2026-03-03", a -> a.servedOn(day("2026-03-26")));
        assertEquals(day("2026-05-19"), closed.now().replyDueOn());
        assertEquals(day("2026-05-15"), closed.now().riskDueOn());
    }

    @Test
    void whatIsNotYetSettledIsNotRefused() {
        var file = received()
                .act(ActType.FEE_PAID, "2026-03-04")
                .act(ActType.FEE_CANCELLED, "2026-03-04")
                .act(ActType.FEE_LAPSED, "2026-03-04")
                .act(ActType.CORRECTION_LAPSED, "2026-03-04")
                .act(ActType.REFERRAL_ENDED, "2026-03-04")
                .act(ActType.REASONS_LAPSED, "2026-03-04");
        assertEquals(received().asOf("2026-03-04"), file.now());
    }

    @Test
    void aReasonsPeriodNotStatedTakesTheSettingAndEndsWithItsLapse() {
        var asked = received()
                .with(Setting.REASONS_SUSPEND, true)
                .with(Setting.CORRECTION_DAYS, 5)
                .act(ActType.REASONS_REQUESTED, "2026-03-05");
        assertEquals(day("2026-04-07"), asked.now().replyDueOn());
        assertEquals(DayReason.CORRECTION, asked.now().ledger().get(4).reason());
        assertFalse(asked.now().provisional(), "asked and served on one day");
        asked.act(ActType.REASONS_LAPSED, "2026-03-09");
        assertEquals(day("2026-04-01"), asked.now().replyDueOn());
        assertEquals(Set.of(), asked.now().flags());
    }

    @Test
    void aReferralThatSuspendsHasTheWindowOfOtherBodies() {
        var file = received()
                .with(Setting.REFERRAL_SUSPENDS, true)
                .with(Setting.OTHER_BODY_DAYS, 3)
                .act(ActType.REFERRED, "2026-03-09");
        assertEquals(day("2026-04-02"), file.now().replyDueOn());
        assertFalse(file.now().provisional());
        assertEquals("Regulation Art. 17", file.now().ledger().get(8).basis().en());
    }

    @Test
    void eachServiceTypeIsJudgedByItsMethod() {
        assertEquals(
                CaseState.REPLIED,
                received()
                        .act(ActType.REPLIED, "2026-03-30", a -> a.method(Method.ELECTRONIC))
                        .now()
                        .state(),
                "an electronic reply is served by its first download");
    }

    @Test
    void everyActThatMovesSomethingHasItsOneRule() {
        Set<ActType> ruled = EnumSet.noneOf(ActType.class);
        Rules.ALL.forEach(rule -> rule.acts().forEach(type -> assertTrue(ruled.add(type), type.name())));
        assertEquals(
                EnumSet.of(
                        ActType.DISCLOSURE_NOTIFIED,
                        ActType.SEARCHED,
                        ActType.EXTENSION_REQUESTED,
                        ActType.EXTENSION_APPROVED,
                        ActType.EXTENSION_REFUSED,
                        ActType.VOIDED),
                EnumSet.complementOf(EnumSet.copyOf(ruled)));
        assertTrue(Rules.ALL.stream().noneMatch(rule -> rule.acts().isEmpty()));
    }

    @Test
    void aServiceIsOfTheLetterThatItNames() {
        var file = received()
                .act(ActType.CONSULTED, "2026-03-05", a -> a.id("a"))
                .act(ActType.CONSULTED, "2026-03-05", a -> a.id("b"))
                .act(ActType.SERVED, "2026-03-06", a -> a.of("b"));
        var opinions = file.now().clocks().stream()
                .filter(clock -> clock.kind() == ClockKind.OPINION)
                .toList();
        assertNull(opinions.getFirst().startedOn());
        assertEquals(day("2026-03-06"), opinions.getLast().startedOn());
        file.act(ActType.OPINION_RECEIVED, "2026-03-09", a -> a.consultation("b"));
        assertEquals(List.of(ClockState.WAITING, ClockState.MET), states(file.now(), ClockKind.OPINION));
    }

    @Test
    void aReplyReturnedByTheAgencysFaultLeavesTheClockRunning() {
        var file = received()
                .act(ActType.REPLIED, "2026-03-20", a -> a.id("r").outcome("GRANT"))
                .act(ActType.RETURNED, "2026-03-25", a -> a.of("r").agencyFault(true));
        assertEquals(List.of(ClockState.RUNNING), states(file.now(), ClockKind.REPLY));
        assertEquals(List.of(ClockState.MISSED), states(file.asOf("2026-03-31"), ClockKind.REPLY));
        file.act(ActType.REPLIED, "2026-03-27", a -> a.id("again").outcome("GRANT"))
                .act(ActType.SERVED, "2026-03-30", a -> a.of("again"));
        assertEquals(CaseState.SERVED, file.now().state());
        assertEquals(
                day("2026-03-30"), only(file.now(), ClockKind.RECONSIDERATION).startedOn());
        assertEquals("again", only(file.now(), ClockKind.RECONSIDERATION).of());
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

    @Test
    void aVoidingMayStandBeforeWhatItVoids() {
        var file = Case.empty()
                .act(ActType.VOIDED, "2026-03-12", a -> a.id("x").act("v"))
                .act(ActType.VOIDED, "2026-03-11", a -> a.id("v").act("e"))
                .act(ActType.RECEIVED, "2026-03-02")
                .act(ActType.EXTENDED, "2026-03-10", a -> a.id("e").workingDays(5));
        assertEquals(day("2026-04-07"), file.now().replyDueOn());
        var voided = Case.empty()
                .act(ActType.VOIDED, "2026-03-11", a -> a.id("v").act("e"))
                .act(ActType.RECEIVED, "2026-03-02")
                .act(ActType.EXTENDED, "2026-03-10", a -> a.id("e").workingDays(5));
        assertEquals(day("2026-03-30"), voided.now().replyDueOn());
    }

    @Test
    void theLongestCaseStillVoids() {
        var file = received()
                .act(ActType.EXTENDED, "2026-03-10", a -> a.id("e").workingDays(5))
                .act(ActType.VOIDED, "2026-03-11", a -> a.act("e"));
        for (int i = 3; i < Clock.MOST_ACTS; i++) {
            file.act(ActType.SEARCHED, "2026-03-12");
        }
        assertEquals(day("2026-03-30"), file.now().replyDueOn());
    }

    @Test
    void theEndOfAReferralEndsNoConsultation() {
        var file = received()
                .with(Setting.REFERRAL_SUSPENDS, true)
                .act(ActType.CONSULTED, "2026-03-05", a -> a.id("c").servedOn(day("2026-03-05")))
                .act(ActType.REFERRED, "2026-03-05")
                .act(ActType.REFERRAL_ENDED, "2026-03-06");
        assertEquals(Set.of(Flag.CONSULTING), file.now().flags());
    }

    @Test
    void aServiceAfterTheCalendarIsInvalid() {
        assertEquals(
                List.of(Refused.Code.INVALID_VALUE),
                received()
                        .act(ActType.CONSULTED, "2026-03-05", a -> a.servedOn(day("2101-01-01")))
                        .refused());
    }

    @Test
    void theLightIsRedFromTheDueDateOnEvenIfThatIsASunday() {
        var file = received().act(ActType.DELAY_FIXED, "2026-03-05", a -> a.until(day("2026-06-28")));
        assertEquals(Light.YELLOW, file.asOf("2026-06-27").light());
        assertEquals(Light.RED, file.asOf("2026-06-28").light());
    }

    @Test
    void reasonsThatAreGivenEndNoConsultation() {
        var file = received()
                .act(ActType.CONSULTED, "2026-03-05", a -> a.id("c").servedOn(day("2026-03-05")))
                .act(ActType.REASONS_REQUESTED, "2026-03-05")
                .act(ActType.REASONS_GIVEN, "2026-03-06");
        assertEquals(Set.of(Flag.CONSULTING), file.now().flags());
    }
}
