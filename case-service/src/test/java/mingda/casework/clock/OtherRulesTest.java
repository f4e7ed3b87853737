package mingda.casework.clock;

import static mingda.casework.clock.Case.day;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Art. 35, force majeure, voiding, arrival and the calendar's end. Received on 2026-03-02; K20 ends on 2026-03-30. */
class OtherRulesTest {
    @Test
    void art35ReasonsStopNothing() {
        var asked = Case.received("2026-03-02").act(ActType.REASONS_REQUESTED, "2026-03-05", a -> a.workingDays(5));
        assertEquals(day("2026-03-30"), asked.now().replyDueOn());
        assertEquals(Set.of(Flag.REASONS_REQUESTED), asked.now().flags());
        assertEquals(
                Set.of(), asked.act(ActType.REASONS_GIVEN, "2026-03-09").now().flags());
    }

    @Test
    void art35ReasonsSuspendUnderTheirSetting() {
        var asked = Case.received("2026-03-02")
                .with(Setting.REASONS_SUSPEND, true)
                .act(ActType.REASONS_REQUESTED, "2026-03-05", a -> a.workingDays(5));
        assertEquals(day("2026-04-07"), asked.now().replyDueOn());
        asked.act(ActType.REASONS_GIVEN, "2026-03-09");
        assertEquals(day("2026-04-01"), asked.now().replyDueOn());
        assertEquals(List.of(), Case.states(asked.now(), ClockKind.OPINION));
    }

    @Test
    void art35ADelayToldInTimeTakesTheClocksPlace() {
        var delayed =
                Case.received("2026-03-02").act(ActType.DELAY_FIXED, "2026-03-30", a -> a.until(day("2026-06-30")));
        assertEquals(CaseState.DELAYED, delayed.now().state());
        assertEquals(day("2026-06-30"), delayed.now().replyDueOn());
        assertEquals(day("2026-03-02"), delayed.now().clockStartOn());
        assertEquals(List.of(), delayed.now().breaches());
        assertEquals(List.of(ClockState.REPLACED, ClockState.RUNNING), Case.states(delayed.now(), ClockKind.REPLY));
        assertEquals(day("2026-06-30"), delayed.now().ledger().getLast().date());
        assertTrue(delayed.now().explanation().en().contains("fixed a delay until 2026-06-30"));
        delayed.act(ActType.EXTENDED, "2026-06-30", a -> a.workingDays(1));
        assertEquals(day("2026-07-01"), delayed.now().replyDueOn());
    }

    @Test
    void art35ADelayToldLateHasNoEffect() {
        var delayed =
                Case.received("2026-03-02").act(ActType.DELAY_FIXED, "2026-03-31", a -> a.until(day("2026-06-30")));
        assertEquals(day("2026-03-30"), delayed.now().replyDueOn());
        assertEquals(List.of(Breach.DELAY_LATE), delayed.now().breaches());
    }

    @Test
    void forceMajeureStopsTheClockOnlyWhereTheSettingAllowsIt() {
        var storm =
                Case.received("2026-03-02").act(ActType.CLOCK_SUSPENDED, "2026-03-05", a -> a.until(day("2026-03-10")));
        assertEquals(day("2026-03-30"), storm.now().replyDueOn());
        assertEquals(Set.of(), storm.now().flags());
        storm.with(Setting.FORCE_MAJEURE, true);
        assertEquals(day("2026-04-02"), storm.now().replyDueOn());
        assertEquals(Set.of(Flag.FORCE_MAJEURE), storm.now().flags());
        assertEquals(
                Case.days("2026-03-06", "2026-03-09", "2026-03-10"),
                storm.now().ledger().stream()
                        .filter(entry -> entry.reason() == DayReason.FORCE_MAJEURE)
                        .map(LedgerEntry::date)
                        .toList());
    }

    @Test
    void aVoidedActIsAsIfNeverRecorded() {
        var plain = Case.received("2026-03-02").asOf("2026-03-20");
        var file = Case.received("2026-03-02")
                .act(ActType.EXTENDED, "2026-03-09", a -> a.id("e").workingDays(20))
                .act(ActType.VOIDED, "2026-03-10", a -> a.id("v").act("e"));
        assertEquals(plain, file.asOf("2026-03-20"));
        file.act(ActType.VOIDED, "2026-03-11", a -> a.id("w").act("v"));
        assertEquals(Set.of(Flag.EXTENDED), file.asOf("2026-03-20").flags());
        file.act(ActType.VOIDED, "2026-03-12", a -> a.act("w"));
        assertEquals(plain, file.asOf("2026-03-20"));
    }

    @Test
    void aReceiptMayBeVoidedAndRecordedAgain() {
        var file = Case.empty()
                .act(ActType.RECEIVED, "2026-03-02", a -> a.id("wrong"))
                .act(ActType.RECEIVED, "2026-03-03");
        assertEquals(List.of(Refused.Code.TWO_RECEIPTS), file.refused());
        file.act(ActType.VOIDED, "2026-03-03", a -> a.act("wrong"));
        assertEquals(day("2026-03-03"), file.now().receivedOn());
    }

    @Test
    void onlineUnderAgencyConfirmARiskRunsFromTheArrival() {
        var file = Case.empty().act(ActType.ARRIVED, "2021-11-24").act(ActType.RECEIVED, "2021-12-02");
        assertNull(file.asOf("2021-12-02").riskDueOn(), "acknowledged at once by default");
        file.with(Setting.ONLINE_RECEIPT, "AGENCY_CONFIRM");
        assertEquals(day("2021-12-22"), file.asOf("2021-12-02").riskDueOn());
        assertEquals(day("2021-12-30"), file.asOf("2021-12-02").replyDueOn());
        file.act(ActType.REPLIED, "2021-12-28");
        assertEquals(Timeliness.ON_TIME, file.now().timeliness(), "in time from the second date");
        assertEquals(day("2021-12-22"), file.now().riskDueOn(), "late from the first");
    }

    @Test
    void anOrdinaryLetterNeedsAContactOnTheDayOfItsArrival() {
        var letter = Case.empty()
                .by(Channel.ORDINARY_POST)
                .act(ActType.ARRIVED, "2026-03-02")
                .act(ActType.RECEIVED, "2026-03-09");
        assertEquals(day("2026-03-30"), letter.now().riskDueOn());
        letter.act(ActType.CONTACT_NOTED, "2026-03-03");
        assertEquals(day("2026-03-30"), letter.now().riskDueOn());
        letter.act(ActType.CONTACT_NOTED, "2026-03-02");
        assertNull(letter.now().riskDueOn());
    }

    @Test
    void postToAnotherUnitRunsItsRiskFromTheAgencysSignature() {
        for (Channel channel : Channel.values()) {
            var file =
                    Case.empty().by(channel).act(ActType.ARRIVED, "2026-03-02").act(ActType.RECEIVED, "2026-03-09");
            boolean risk = channel == Channel.POST_OTHER_UNIT || channel == Channel.ORDINARY_POST;
            assertEquals(risk, file.now().riskDueOn() != null, channel.name());
        }
        var sameDay = Case.empty()
                .by(Channel.POST_OTHER_UNIT)
                .act(ActType.ARRIVED, "2026-03-02")
                .act(ActType.RECEIVED, "2026-03-02");
        assertNull(sameDay.now().riskDueOn());
    }

    @Test
    void aCorrectionInTimeEndsTheRiskOfTheArrival() {
        var file = Case.empty()
                .by(Channel.POST_OTHER_UNIT)
                .act(ActType.ARRIVED, "2026-03-02")
                .act(ActType.RECEIVED, "2026-03-09")
                .act(ActType.CORRECTION_REQUESTED, "2026-03-12", a -> a.servedOn(day("2026-03-12")))
                .act(ActType.CORRECTED, "2026-03-16");
        assertNull(file.now().riskDueOn());
    }

    @Test
    void beforeTheReceiptThereIsNoDate() {
        var acts = List.of(Act.of(ActType.ARRIVED, day("2026-03-02")).build());
        var result = Clock.foldArrived(
                acts,
                Channel.ORDINARY_POST,
                mingda.casework.calendar.ShippedCalendar.CALENDAR,
                Settings.defaults(),
                day("2026-03-02"));
        var timeline = org.junit.jupiter.api.Assertions.assertInstanceOf(Timeline.class, result);
        assertEquals(CaseState.ARRIVED, timeline.state());
        assertNull(timeline.receivedOn());
        assertNull(timeline.replyDueOn());
        assertNull(timeline.timeliness());
        assertNull(timeline.light());
        assertTrue(timeline.clocks().isEmpty());
        assertFalse(timeline.explanation().zh().isEmpty());
    }

    @Test
    void aDateThatReachesIntoAYearWithoutItsNoticeIsProvisional() {
        assertFalse(Case.received("2026-12-03").now().provisional());
        assertEquals(day("2026-12-31"), Case.received("2026-12-03").now().replyDueOn());
        var reaching = Case.received("2026-12-04").now();
        assertTrue(reaching.provisional());
        assertEquals(day("2027-01-04"), reaching.replyDueOn());
        assertTrue(reaching.explanation().zh().contains("2027年的放假安排尚未公布"));
        assertTrue(Case.received("2031-03-03").now().provisional());
    }

    @Test
    void exactlyOneLightByTheDistance() {
        var open = Case.received("2026-03-02");
        assertEquals(Light.GREEN, open.asOf("2026-03-20").light());
        assertEquals(Light.YELLOW, open.asOf("2026-03-23").light());
        assertEquals(Light.YELLOW, open.asOf("2026-03-29").light());
        assertEquals(Light.RED, open.asOf("2026-03-30").light());
        assertEquals(Light.RED, open.asOf("2026-03-31").light());
        open.with(Setting.YELLOW_FROM, 3).with(Setting.RED_FROM, 1);
        assertEquals(Light.GREEN, open.asOf("2026-03-24").light());
        assertEquals(Light.YELLOW, open.asOf("2026-03-25").light());
        assertEquals(Light.RED, open.asOf("2026-03-27").light());
    }

    @Test
    void daysUsedAndLeft() {
        var open = Case.received("2026-03-02");
        assertEquals(1, open.asOf("2026-03-03").workingDaysUsed());
        assertEquals(19, open.asOf("2026-03-03").workingDaysLeft());
        assertEquals(0, open.asOf("2026-03-30").workingDaysLeft());
        assertEquals(-2, open.asOf("2026-04-01").workingDaysLeft());
        assertEquals(0, open.asOf("2026-02-27").workingDaysUsed());
    }

    @Test
    void asOfMovesNoDate() {
        var file = Case.received("2026-03-02").act(ActType.EXTENDED, "2026-03-30", a -> a.workingDays(5));
        var early = file.asOf("2026-03-03");
        assertEquals(day("2026-04-07"), early.replyDueOn(), "facts dated after the day asked count as given");
        assertEquals(early.ledger(), file.asOf("2026-05-06").ledger());
    }

    @Test
    void actsAreFoldedByDateThenByTheirOrder() {
        var swapped = Case.empty()
                .act(ActType.EXTENDED, "2026-03-30", a -> a.workingDays(5))
                .act(ActType.RECEIVED, "2026-03-02");
        assertEquals(day("2026-04-07"), swapped.now().replyDueOn());
        var order = Case.received("2026-03-02")
                .act(ActType.EXTENDED, "2026-03-05", a -> a.workingDays(5))
                .act(ActType.EXTENDED, "2026-03-05", a -> a.workingDays(7));
        assertEquals(day("2026-04-07"), order.now().replyDueOn());
    }
}
