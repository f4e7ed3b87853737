package mingda.casework.clock;

import static mingda.casework.clock.Case.day;
import static mingda.casework.clock.Case.only;
import static mingda.casework.clock.Case.states;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Rulebook 7.2: the applicant's periods, and the case that is opened again. */
class RemedyTest {
    private static Case served(String outcome, String on) {
        return Case.received("2026-03-02")
                .act(
                        ActType.REPLIED,
                        on,
                        a -> a.id("r").method(Method.IN_PERSON).outcome(outcome));
    }

    @Test
    void reconsiderationArt20SixtyDays() {
        var timeline = served("GRANT", "2026-03-20").now();
        var clock = only(timeline, ClockKind.RECONSIDERATION);
        assertEquals(day("2026-05-19"), clock.dueOn());
        assertEquals(60, clock.ledger().stream().filter(LedgerEntry::counted).count());
        assertEquals(ClockState.RUNNING, clock.state());
    }

    @Test
    void civilCodeArt203ALastDayOfRestMovesToTheFirstDayAfter() {
        // 2026-08-03 + 60 days = 2026-10-02, in the National Day holiday that ends on 10-07.
        var timeline = Case.received("2026-07-20")
                .act(ActType.REPLIED, "2026-08-03", a -> a.method(Method.IN_PERSON))
                .now();
        var clock = only(timeline, ClockKind.RECONSIDERATION);
        assertEquals(day("2026-10-08"), clock.dueOn());
        assertEquals(day("2026-10-08"), clock.ledger().getLast().date());
        assertEquals(60, clock.ledger().stream().filter(LedgerEntry::counted).count());
    }

    @Test
    void aMakeupSundayIsNoDayOfRest() {
        // 2026-07-22 + 60 days = Sunday 2026-09-20, which is worked.
        var timeline = Case.received("2026-07-20")
                .act(ActType.REPLIED, "2026-07-22", a -> a.method(Method.IN_PERSON))
                .now();
        assertEquals(
                day("2026-09-20"), only(timeline, ClockKind.RECONSIDERATION).dueOn());
    }

    @Test
    void civilCodeArt202SixMonthsEndOnTheSameDayOrTheMonthsLast() {
        assertEquals(
                day("2026-09-20"),
                only(served("GRANT", "2026-03-20").now(), ClockKind.LITIGATION).dueOn());
        var august = Case.received("2026-08-28")
                .act(
                        ActType.REPLIED,
                        "2026-08-31",
                        a -> a.method(Method.IN_PERSON).outcome("GRANT"))
                .now();
        // 2027-02-28 is a Sunday.
        assertEquals(day("2027-03-01"), only(august, ClockKind.LITIGATION).dueOn());
    }

    @Test
    void aRefusalUnderArts14To16LeavesReconsiderationAlone() {
        assertEquals(List.of(), states(served("REFUSE_THIRD", "2026-03-20").now(), ClockKind.LITIGATION));
        assertEquals(
                1,
                states(served("REFUSE_THIRD", "2026-03-20").now(), ClockKind.RECONSIDERATION)
                        .size());
    }

    @Test
    void aPartialDisclosureHasBoth() {
        assertEquals(
                1,
                states(served("PARTIAL", "2026-03-20").now(), ClockKind.LITIGATION)
                        .size());
        assertEquals(
                1,
                states(served("REFUSE_LAW, NONE_EXISTS", "2026-03-20").now(), ClockKind.LITIGATION)
                        .size());
    }

    @Test
    void repliesThatCourtsDoNotTakeFollowTheSetting() {
        var only = served("REPEAT", "2026-03-20").with(Setting.REMEDY_FOR_UNSUABLE, "RECONSIDERATION_ONLY");
        assertEquals(List.of(), states(only.now(), ClockKind.LITIGATION));
        assertEquals(1, states(only.now(), ClockKind.RECONSIDERATION).size());
        var none = served("REPEAT", "2026-03-20").with(Setting.REMEDY_FOR_UNSUABLE, "NONE");
        assertEquals(List.of(), states(none.now(), ClockKind.RECONSIDERATION));
        assertEquals(
                1,
                states(served("REPEAT", "2026-03-20").now(), ClockKind.LITIGATION)
                        .size());
    }

    @Test
    void fifteenDaysToSueAfterTheReconsiderationDecision() {
        var timeline = served("REFUSE_LAW", "2026-03-20")
                .act(ActType.RECONSIDERATION_FILED, "2026-05-19")
                .act(ActType.RECONSIDERATION_DECIDED, "2026-06-05", a -> a.id("d"))
                .now();
        assertEquals(ClockState.MET, only(timeline, ClockKind.RECONSIDERATION).state());
        // 2026-06-20 is a Saturday of the Dragon Boat holiday, which ends on Sunday.
        assertEquals(day("2026-06-22"), only(timeline, ClockKind.LITIGATION).dueOn());
        assertEquals("d", only(timeline, ClockKind.LITIGATION).of());
        assertEquals(ClockState.RUNNING, only(timeline, ClockKind.LITIGATION).state());
    }

    @Test
    void whatIsFiledLateIsMissedAndWhatPassesUnusedIsEnded() {
        var late = served("REFUSE_LAW", "2026-03-20").act(ActType.RECONSIDERATION_FILED, "2026-05-20");
        assertEquals(
                ClockState.MISSED, only(late.now(), ClockKind.RECONSIDERATION).state());
        var unused = served("REFUSE_LAW", "2026-03-20").asOf("2026-05-20");
        assertEquals(ClockState.ENDED, only(unused, ClockKind.RECONSIDERATION).state());
        var suit = served("GRANT", "2026-03-20").act(ActType.LITIGATION_FILED, "2026-04-20");
        assertEquals(ClockState.MET, only(suit.now(), ClockKind.LITIGATION).state());
    }

    @Test
    void reopeningWithoutAPeriodGives20WorkingDays() {
        var timeline = served("REFUSE_LAW", "2026-03-20")
                .act(ActType.REPLY_REVOKED, "2026-04-01")
                .act(
                        ActType.REOPENED,
                        "2026-04-01",
                        a -> a.cause(Cause.SELF_CORRECTION).startsOn(day("2026-04-01")))
                .now();
        assertEquals(CaseState.REOPENED, timeline.state());
        assertEquals(day("2026-04-01"), timeline.clockStartOn());
        assertEquals(day("2026-03-02"), timeline.receivedOn());
        assertEquals(day("2026-04-30"), timeline.replyDueOn());
        assertEquals(Timeliness.NOT_DUE, timeline.timeliness());
        assertEquals(List.of(ClockState.MET, ClockState.RUNNING), states(timeline, ClockKind.REPLY));
    }

    @Test
    void aPeriodOfCalendarDaysCountsThemAllAndRollsOverRest() {
        // 2026-04-17 + 15 days = 2026-05-02, in the Labour Day holiday that ends on 05-05.
        var reopened = served("REFUSE_LAW", "2026-03-20")
                .act(
                        ActType.REOPENED,
                        "2026-04-20",
                        a -> a.cause(Cause.JUDGMENT)
                                .startsOn(day("2026-04-17"))
                                .period(new Period(15, Period.Unit.DAY)));
        assertEquals(day("2026-05-06"), reopened.now().replyDueOn());
        assertEquals(
                15,
                reopened.now().ledger().stream().filter(LedgerEntry::counted).count());
        reopened.act(ActType.EXTENDED, "2026-05-06", a -> a.workingDays(2));
        assertEquals(day("2026-05-08"), reopened.now().replyDueOn());
    }

    @Test
    void aPeriodOfWorkingDaysIsCountedLikeTheOrdinaryOne() {
        var timeline = served("REFUSE_LAW", "2026-03-20")
                .act(
                        ActType.REOPENED,
                        "2026-04-20",
                        a -> a.cause(Cause.RECONSIDERATION)
                                .startsOn(day("2026-04-17"))
                                .period(new Period(10, Period.Unit.WORKING_DAY)))
                .now();
        assertEquals(day("2026-05-06"), timeline.replyDueOn());
    }

    @Test
    void anOverdueCaseMayBeReopenedByAJudgment() {
        var timeline = Case.received("2026-03-02")
                .act(
                        ActType.REOPENED,
                        "2026-06-01",
                        a -> a.cause(Cause.JUDGMENT).startsOn(day("2026-06-01")))
                .now();
        assertEquals(List.of(ClockState.REPLACED, ClockState.RUNNING), states(timeline, ClockKind.REPLY));
        assertEquals(day("2026-06-30"), timeline.replyDueOn());
    }
}
