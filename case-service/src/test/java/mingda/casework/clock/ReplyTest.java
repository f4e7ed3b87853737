package mingda.casework.clock;

import static mingda.casework.clock.Case.day;
import static mingda.casework.clock.Case.only;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** E17 to E20 and what follows a reply. Received on 2026-03-02; K20 ends on 2026-03-30. */
class ReplyTest {
    private static Case replied(String on, Method method) {
        return Case.received("2026-03-02")
                .act(ActType.REPLIED, on, a -> a.id("r").method(method));
    }

    @Test
    void issuingMovesNoClock() {
        var timeline = Case.received("2026-03-02").act(ActType.ISSUED, "2026-03-20");
        assertEquals(CaseState.ISSUED, timeline.now().state());
        assertEquals(day("2026-03-30"), timeline.now().replyDueOn());
        assertEquals(Timeliness.OVERDUE, timeline.asOf("2026-03-31").timeliness());
    }

    @Test
    void aLetterHandedToThePostOnTheLastDayIsInTime() {
        var onTime = replied("2026-03-30", Method.POST).asOf("2026-05-01");
        assertEquals(CaseState.REPLIED, onTime.state());
        assertEquals(Timeliness.ON_TIME, onTime.timeliness());
        assertEquals(day("2026-03-30"), onTime.replyDueOn());
        assertNull(onTime.light());
        assertEquals(List.of(ClockState.MET), Case.states(onTime, ClockKind.REPLY));
        assertEquals(20, onTime.workingDaysUsed());
        assertEquals(List.of(), onTime.breaches());
        assertEquals(20, onTime.ledger().stream().filter(LedgerEntry::counted).count());

        var late = replied("2026-03-31", Method.POST).now();
        assertEquals(Timeliness.LATE, late.timeliness());
        assertEquals(List.of(Breach.REPLY_LATE), late.breaches());
        assertEquals(List.of(ClockState.MISSED), Case.states(late, ClockKind.REPLY));
        assertEquals(day("2026-03-30"), late.replyDueOn());
    }

    @Test
    void theMethodIsPostIfLeftOut() {
        var timeline =
                Case.received("2026-03-02").act(ActType.REPLIED, "2026-03-30").now();
        assertEquals(CaseState.REPLIED, timeline.state());
    }

    @Test
    void inPersonAndEntrustedAreServedAtOnce() {
        for (Method method : List.of(Method.IN_PERSON, Method.ENTRUSTED)) {
            var timeline = replied("2026-03-30", method).now();
            assertEquals(CaseState.SERVED, timeline.state());
            assertEquals(
                    day("2026-05-29"), only(timeline, ClockKind.RECONSIDERATION).dueOn());
        }
    }

    @Test
    void aCourierIsAFactAndNotService() {
        var timeline = replied("2026-03-30", Method.COURIER);
        assertEquals(CaseState.REPLIED, timeline.now().state());
        assertEquals(List.of(Breach.COURIER_NOT_SERVICE), timeline.now().breaches());
        timeline.act(ActType.SERVED, "2026-04-01", a -> a.method(Method.COURIER));
        assertEquals(CaseState.REPLIED, timeline.now().state());
        assertEquals(List.of(), Case.states(timeline.now(), ClockKind.RECONSIDERATION));
    }

    @Test
    void anInstalmentDoesNotEndTheClock() {
        var part = Case.received("2026-03-02").act(ActType.REPLIED, "2026-03-20", a -> a.finalReply(false));
        assertEquals(CaseState.IN_PROCESS, part.now().state());
        assertEquals(Set.of(Flag.INSTALMENT), part.now().flags());
        assertEquals(Timeliness.OVERDUE, part.asOf("2026-03-31").timeliness());
        part.act(ActType.REPLIED, "2026-03-30");
        assertEquals(CaseState.REPLIED, part.now().state());
        assertEquals(Timeliness.ON_TIME, part.now().timeliness());
    }

    @Test
    void onlyAServiceStartsTheRemedies() {
        var sent = replied("2026-03-30", Method.POST);
        assertEquals(List.of(), Case.states(sent.now(), ClockKind.RECONSIDERATION));
        sent.act(ActType.SERVED, "2026-04-02");
        assertEquals(CaseState.SERVED, sent.now().state());
        assertEquals(
                day("2026-06-01"), only(sent.now(), ClockKind.RECONSIDERATION).dueOn());
        assertEquals("r", only(sent.now(), ClockKind.RECONSIDERATION).of());
    }

    @Test
    void aServiceListedBeforeItsReplyOnTheSameDayIsTheReplys() {
        var timeline = Case.received("2026-03-02")
                .act(ActType.SERVED, "2026-03-30")
                .act(ActType.REPLIED, "2026-03-30")
                .now();
        assertEquals(CaseState.SERVED, timeline.state());
    }

    @Test
    void aReturnedReplyKeepsItsPostingDate() {
        var returned = replied("2026-03-30", Method.POST)
                .act(ActType.RETURNED, "2026-04-08", a -> a.of("r").agencyFault(false));
        assertEquals(Timeliness.ON_TIME, returned.now().timeliness());
        assertEquals(Set.of(Flag.RETURNED), returned.now().flags());
        returned.act(ActType.REPLIED, "2026-04-09", a -> a.id("again")).act(ActType.SERVED, "2026-04-13");
        assertEquals(List.of(), returned.now().breaches());
        assertEquals(Timeliness.ON_TIME, returned.now().timeliness());
        assertEquals(
                day("2026-06-12"),
                only(returned.now(), ClockKind.RECONSIDERATION).dueOn());
    }

    @Test
    void aRecalledLetterLeavesTheCaseAndItsClockAsTheyWereBefore() {
        var delayed = Case.received("2026-03-02")
                .act(ActType.REASONS_GIVEN, "2026-03-03")
                .act(ActType.DELAY_FIXED, "2026-03-04", a -> a.until(day("2026-06-01")))
                .act(ActType.ISSUED, "2026-03-10", a -> a.id("i"));
        assertEquals(CaseState.ISSUED, delayed.asOf("2026-03-11").state());
        delayed.act(ActType.RECALLED, "2026-03-11", a -> a.of("i"));
        assertEquals(CaseState.DELAYED, delayed.asOf("2026-03-11").state());
        assertEquals(day("2026-06-01"), delayed.asOf("2026-03-11").replyDueOn());
        assertEquals(List.of(), delayed.asOf("2026-03-11").breaches());
        delayed.act(ActType.ISSUED, "2026-03-12", a -> a.id("j"));
        assertEquals(CaseState.ISSUED, delayed.asOf("2026-03-12").state(), "a new letter is issued as the first was");
    }

    @Test
    void aRecallLeavesTheOtherLettersOfTheCase() {
        var two = Case.received("2026-03-02")
                .act(ActType.ISSUED, "2026-03-10", a -> a.id("i"))
                .act(ActType.ISSUED, "2026-03-11", a -> a.id("j"))
                .act(ActType.RECALLED, "2026-03-12", a -> a.of("j"));
        assertEquals(CaseState.ISSUED, two.now().state());
        two.act(ActType.RECALLED, "2026-03-13");
        assertEquals(CaseState.IN_PROCESS, two.now().state(), "without a name it is the letter that is left");
        two.act(ActType.RECALLED, "2026-03-14", a -> a.of("i"));
        assertEquals(CaseState.IN_PROCESS, two.now().state(), "twice is once");
    }

    @Test
    void aLetterOfBeforeACorrectionIsNoLongerThereToGoOut() {
        var corrected = Case.received("2026-03-02")
                .act(ActType.ISSUED, "2026-03-03", a -> a.id("i"))
                .act(ActType.CORRECTION_REQUESTED, "2026-03-04", a -> a.servedOn(day("2026-03-04")))
                .act(ActType.CORRECTED, "2026-03-06")
                .act(ActType.ISSUED, "2026-03-10", a -> a.id("j"))
                .act(ActType.RECALLED, "2026-03-11", a -> a.of("j"));
        assertEquals(CaseState.IN_PROCESS, corrected.now().state());
    }

    @Test
    void aRecallNamesALetterThatWasIssued() {
        assertEquals(
                List.of(Refused.Code.UNKNOWN_ACT),
                Case.received("2026-03-02")
                        .act(ActType.SEARCHED, "2026-03-03", a -> a.id("s"))
                        .act(ActType.RECALLED, "2026-03-04", a -> a.of("s"))
                        .refused());
    }

    @Test
    void aReplyReturnedByTheAgencysFaultNeverCounted() {
        var returned = replied("2026-03-30", Method.POST)
                .act(ActType.RETURNED, "2026-04-08", a -> a.of("r").agencyFault(true));
        assertEquals(CaseState.ISSUED, returned.now().state());
        assertEquals(Timeliness.OVERDUE, returned.now().timeliness());
        returned.act(ActType.REPLIED, "2026-04-09");
        assertEquals(Timeliness.LATE, returned.now().timeliness());
        assertEquals(List.of(Breach.REPLY_LATE), returned.now().breaches());
    }

    @Test
    void whatComesAfterTheReplyChangesNothing() {
        var closed = replied("2026-03-20", Method.POST).now();
        for (ActType type : List.of(ActType.WITHDRAWN, ActType.EXTENDED, ActType.REPLIED, ActType.FEE_NOTIFIED)) {
            var after = replied("2026-03-20", Method.POST).act(type, "2026-03-24", a -> a.workingDays(5));
            assertEquals(List.of(Breach.ACT_AFTER_CLOSE), after.now().breaches(), type.name());
            assertEquals(closed.replyDueOn(), after.now().replyDueOn());
            assertEquals(CaseState.REPLIED, after.now().state());
        }
        var contact = replied("2026-03-20", Method.POST).act(ActType.CONTACT_NOTED, "2026-03-24");
        assertEquals(List.of(), contact.now().breaches());
    }

    @Test
    void aReplyWhileWaitingForTheApplicantIsInTime() {
        var timeline = Case.received("2026-03-02")
                .act(ActType.CORRECTION_REQUESTED, "2026-03-04", a -> a.servedOn(day("2026-03-04")))
                .act(ActType.REPLIED, "2026-05-06")
                .now();
        assertEquals(Timeliness.ON_TIME, timeline.timeliness());
        assertNull(timeline.replyDueOn());
        assertEquals(ClockState.MISSED, only(timeline, ClockKind.CORRECTION).state());
    }

    @Test
    void aWithdrawalBeforeTheReplyEndsEverything() {
        var timeline = Case.received("2026-03-02")
                .act(ActType.CORRECTION_REQUESTED, "2026-03-04", a -> a.servedOn(day("2026-03-04")))
                .act(ActType.WITHDRAWN, "2026-03-05")
                .now();
        assertEquals(CaseState.WITHDRAWN, timeline.state());
        assertNull(timeline.replyDueOn());
        assertNull(timeline.timeliness());
        assertNull(timeline.light());
        assertNull(timeline.workingDaysLeft());
        assertEquals(ClockState.ENDED, only(timeline, ClockKind.REPLY).state());
        assertEquals(ClockState.ENDED, only(timeline, ClockKind.CORRECTION).state());
    }

    @Test
    void aSplitEndsTheParent() {
        var timeline =
                Case.received("2026-03-02").act(ActType.SPLIT, "2026-03-05").now();
        assertEquals(CaseState.SPLIT, timeline.state());
        assertNull(timeline.replyDueOn());
        assertNull(timeline.timeliness());
    }

    @Test
    void anAnswerOnTheSpotIsInTime() {
        var timeline = Case.received("2026-03-02")
                .by(Channel.COUNTER)
                .act(ActType.REPLIED, "2026-03-02", a -> a.method(Method.IN_PERSON))
                .now();
        assertEquals(Timeliness.ON_TIME, timeline.timeliness());
        assertEquals(0, timeline.workingDaysUsed());
        assertTrue(timeline.breaches().isEmpty());
    }
}
