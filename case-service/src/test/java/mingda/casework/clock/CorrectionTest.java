package mingda.casework.clock;

import static mingda.casework.clock.Case.day;
import static mingda.casework.clock.Case.only;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** 条例第三十条: E4 to E6. Received on 2026-03-02, so that K7 ends on 2026-03-11 and K20 on 2026-03-30. */
class CorrectionTest {
    private static Case asked(String on, String servedOn) {
        return Case.received("2026-03-02")
                .act(
                        ActType.CORRECTION_REQUESTED,
                        on,
                        a -> a.servedOn(day(servedOn)).workingDays(10));
    }

    @Test
    void theNoticeMayGoOutOnThe7thWorkingDay() {
        var timeline = asked("2026-03-11", "2026-03-12").now();

        assertEquals(CaseState.IN_CORRECTION, timeline.state());
        assertNull(timeline.replyDueOn());
        assertNull(timeline.riskDueOn());
        assertEquals(List.of(), timeline.breaches());
        assertEquals(Timeliness.NOT_DUE, timeline.timeliness());
        assertEquals(Light.GREEN, timeline.light());
        assertNull(timeline.workingDaysLeft());
        assertEquals(List.of(), timeline.ledger());
        assertEquals(ClockState.MET, only(timeline, ClockKind.CORRECTION_NOTICE).state());
        assertEquals(
                day("2026-03-11"), only(timeline, ClockKind.CORRECTION_NOTICE).dueOn());
        assertEquals(day("2026-03-26"), only(timeline, ClockKind.CORRECTION).dueOn());
        assertEquals(day("2026-03-12"), only(timeline, ClockKind.CORRECTION).startedOn());
        assertEquals(ClockState.WAITING, only(timeline, ClockKind.REPLY).state());
        assertEquals(day("2026-03-30"), only(timeline, ClockKind.REPLY).dueOn());
    }

    @Test
    void aNoticeThatPassesUnusedEndsWithoutABreach() {
        var open = Case.received("2026-03-02");
        assertEquals(
                ClockState.RUNNING,
                only(open.asOf("2026-03-11"), ClockKind.CORRECTION_NOTICE).state());
        assertEquals(
                ClockState.ENDED,
                only(open.asOf("2026-03-12"), ClockKind.CORRECTION_NOTICE).state());
        assertEquals(List.of(), open.asOf("2026-03-12").breaches());
    }

    @Test
    void aLateNoticeStartsTheNewClockAndKeepsTheOldOneAsRisk() {
        var waiting = asked("2026-03-12", "2026-03-12");
        assertEquals(List.of(Breach.CORRECTION_NOTICE_LATE), waiting.now().breaches());
        assertNull(waiting.now().replyDueOn());
        assertEquals(day("2026-03-30"), waiting.now().riskDueOn());
        assertEquals(
                ClockState.MISSED,
                only(waiting.now(), ClockKind.CORRECTION_NOTICE).state());

        var corrected = waiting.act(ActType.CORRECTED, "2026-03-16").now();
        assertEquals(day("2026-04-14"), corrected.replyDueOn());
        assertEquals(day("2026-03-30"), corrected.riskDueOn());
        assertEquals(day("2026-03-30"), corrected.alertDueOn());
    }

    @Test
    void theRiskLightIsRedWhileWaitingForACorrectionAskedForTooLate() {
        assertEquals(
                Light.RED, asked("2026-03-12", "2026-03-12").asOf("2026-03-30").light());
        assertEquals(
                Timeliness.NOT_DUE,
                asked("2026-03-12", "2026-03-12").asOf("2026-03-31").timeliness());
    }

    @Test
    void lateCorrectionNewForgetsTheOldClock() {
        var timeline = asked("2026-03-12", "2026-03-12")
                .with(Setting.LATE_CORRECTION, "NEW")
                .act(ActType.CORRECTED, "2026-03-16")
                .now();
        assertEquals(day("2026-04-14"), timeline.replyDueOn());
        assertNull(timeline.riskDueOn());
    }

    @Test
    void lateCorrectionOldNeverStoppedTheClock() {
        var asked = asked("2026-03-12", "2026-03-12").with(Setting.LATE_CORRECTION, "OLD");
        assertEquals(CaseState.IN_CORRECTION, asked.now().state());
        assertEquals(day("2026-03-30"), asked.now().replyDueOn());
        var corrected = asked.act(ActType.CORRECTED, "2026-03-16").now();
        assertEquals(day("2026-03-30"), corrected.replyDueOn());
        assertEquals(CaseState.IN_PROCESS, corrected.state());
        assertEquals(day("2026-03-02"), corrected.clockStartOn());
    }

    @Test
    void aCorrectionRestartsTheClockAndForgetsTheDaysUsed() {
        var timeline = asked("2026-03-09", "2026-03-10")
                .act(ActType.CORRECTED, "2026-03-24")
                .now();

        assertEquals(CaseState.IN_PROCESS, timeline.state());
        assertEquals(day("2026-03-02"), timeline.receivedOn());
        assertEquals(day("2026-03-24"), timeline.clockStartOn());
        assertEquals(day("2026-04-22"), timeline.replyDueOn());
        assertEquals(20, timeline.workingDaysLeft());
        assertEquals(List.of(), timeline.breaches());
        assertEquals(DayReason.CORRECTION, timeline.ledger().getFirst().reason());
        assertEquals(day("2026-03-24"), timeline.ledger().getFirst().date());
        assertEquals(day("2026-04-22"), timeline.ledger().getLast().date());
        assertEquals(List.of(ClockState.REPLACED, ClockState.RUNNING), Case.states(timeline, ClockKind.REPLY));
        assertEquals(ClockState.MET, only(timeline, ClockKind.CORRECTION).state());
    }

    @Test
    void aCorrectionAfterItsPeriodRestartsTheClockToo() {
        var onTheLastDay = asked("2026-03-09", "2026-03-10").act(ActType.CORRECTED, "2026-03-24");
        assertEquals(List.of(), onTheLastDay.now().breaches());
        var late = asked("2026-03-09", "2026-03-10").act(ActType.CORRECTED, "2026-03-25");
        assertEquals(List.of(Breach.CORRECTION_LATE), late.now().breaches());
        assertEquals(day("2026-03-25"), late.now().clockStartOn());
        assertEquals(ClockState.MISSED, only(late.now(), ClockKind.CORRECTION).state());
    }

    @Test
    void anUnservedNoticeGivesNoPeriod() {
        var timeline = Case.received("2026-03-02")
                .act(ActType.CORRECTION_REQUESTED, "2026-03-09", a -> a.workingDays(10))
                .now();
        assertEquals(ClockState.WAITING, only(timeline, ClockKind.CORRECTION).state());
        assertNull(only(timeline, ClockKind.CORRECTION).dueOn());
        assertEquals(List.of(), only(timeline, ClockKind.CORRECTION).ledger());
    }

    @Test
    void anActServedGivesThePeriodItsStart() {
        var timeline = Case.received("2026-03-02")
                .act(ActType.CORRECTION_REQUESTED, "2026-03-09", a -> a.id("n").workingDays(10))
                .act(ActType.SERVED, "2026-03-10", a -> a.of("n"))
                .now();
        assertEquals(day("2026-03-24"), only(timeline, ClockKind.CORRECTION).dueOn());
    }

    @Test
    void theSettingGivesThePeriodItsLength() {
        var timeline = Case.received("2026-03-02")
                .act(ActType.CORRECTION_REQUESTED, "2026-03-09", a -> a.servedOn(day("2026-03-10")))
                .now();
        assertEquals(day("2026-03-31"), only(timeline, ClockKind.CORRECTION).dueOn());
    }

    @Test
    void aSecondFormalNoticeHasNoEffect() {
        var timeline = asked("2026-03-09", "2026-03-10")
                .act(ActType.CORRECTED, "2026-03-16")
                .act(ActType.CORRECTION_REQUESTED, "2026-03-17", a -> a.workingDays(5))
                .now();
        assertEquals(CaseState.IN_PROCESS, timeline.state());
        assertEquals(day("2026-04-14"), timeline.replyDueOn());
        assertEquals(List.of(Breach.SECOND_CORRECTION_NOTICE), timeline.breaches());
    }

    @Test
    void aSecondCorrectionRestartsNothing() {
        var timeline = asked("2026-03-09", "2026-03-10")
                .act(ActType.CORRECTED, "2026-03-16")
                .act(ActType.CORRECTED, "2026-03-18")
                .now();
        assertEquals(day("2026-03-16"), timeline.clockStartOn());
    }

    @Test
    void theLapseClosesTheDayAfterThePeriod() {
        var timeline = asked("2026-03-09", "2026-03-10")
                .act(ActType.CORRECTION_LAPSED, "2026-03-25", a -> a.id("lapse"))
                .act(ActType.SERVED, "2026-03-27", a -> a.of("lapse"))
                .now();
        assertEquals(CaseState.CLOSED_UNCORRECTED, timeline.state());
        assertNull(timeline.replyDueOn());
        assertNull(timeline.timeliness());
        assertNull(timeline.light());
        assertEquals(ClockState.ENDED, only(timeline, ClockKind.REPLY).state());
        assertEquals(ClockState.MISSED, only(timeline, ClockKind.CORRECTION).state());
        assertEquals(
                day("2026-05-26"), only(timeline, ClockKind.RECONSIDERATION).dueOn());
    }

    @Test
    void aLapseBeforeItsDayOrWithoutProofIsRefused() {
        var early = asked("2026-03-09", "2026-03-10").act(ActType.CORRECTION_LAPSED, "2026-03-24");
        assertEquals(CaseState.IN_CORRECTION, early.now().state());
        assertEquals(List.of(Breach.LAPSE_TOO_EARLY), early.now().breaches());
        var unproven = Case.received("2026-03-02")
                .act(ActType.CORRECTION_REQUESTED, "2026-03-09")
                .act(ActType.CORRECTION_LAPSED, "2026-06-01");
        assertEquals(CaseState.IN_CORRECTION, unproven.now().state());
        assertEquals(List.of(Breach.LAPSE_UNPROVEN), unproven.now().breaches());
    }

    @Test
    void afterTheLapseOfALateNoticeTheRiskStays() {
        var timeline = asked("2026-03-12", "2026-03-12")
                .act(ActType.CORRECTION_LAPSED, "2026-03-30")
                .now();
        assertEquals(CaseState.CLOSED_UNCORRECTED, timeline.state());
        assertEquals(day("2026-03-30"), timeline.riskDueOn());
        assertNull(timeline.light());
    }

    @Test
    void whatComesAfterTheLapseChangesNothingUnlessTheCaseIsReopened() {
        var lapsed = asked("2026-03-09", "2026-03-10")
                .act(ActType.CORRECTION_LAPSED, "2026-03-25")
                .act(ActType.CORRECTED, "2026-03-26");
        assertEquals(CaseState.CLOSED_UNCORRECTED, lapsed.now().state());
        assertTrue(lapsed.now().breaches().contains(Breach.ACT_AFTER_CLOSE));
        var reopened = lapsed.act(
                        ActType.REOPENED,
                        "2026-03-27",
                        a -> a.cause(Cause.SELF_CORRECTION).startsOn(day("2026-03-27")))
                .now();
        assertEquals(CaseState.REOPENED, reopened.state());
        assertEquals(day("2026-04-27"), reopened.replyDueOn());
    }

    @Test
    void theChannelOfTheCorrectionDecidesWhetherADayOfRestRolls() {
        var byPost = asked("2026-03-09", "2026-03-10")
                .with(Setting.NONWORKING_RECEIPT, "NEXT_WORKDAY")
                .act(ActType.CORRECTED, "2026-03-15", a -> a.channel(Channel.COUNTER));
        assertEquals(day("2026-03-15"), byPost.now().clockStartOn());
        var online = asked("2026-03-09", "2026-03-10")
                .with(Setting.NONWORKING_RECEIPT, "NEXT_WORKDAY")
                .act(ActType.CORRECTED, "2026-03-15");
        assertEquals(day("2026-03-16"), online.now().clockStartOn());
    }

    @Test
    void aCorrectionNobodyAskedForRestartsNothing() {
        var timeline =
                Case.received("2026-03-02").act(ActType.CORRECTED, "2026-03-05").now();
        assertEquals(day("2026-03-30"), timeline.replyDueOn());
        assertEquals(List.of(), timeline.breaches());
    }
}
