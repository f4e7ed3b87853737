package mingda.casework.clock;

import static mingda.casework.clock.Case.day;
import static mingda.casework.clock.Case.only;
import static mingda.casework.clock.Case.states;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * The sentences of the interface on the reply, its service and what follows it that no other test is named for. Received on 2026-03-02; K7 ends on 2026-03-11,
 * K20 on 2026-03-30.
 */
class ServiceSentencesTest {
    private static Case received() {
        return Case.received("2026-03-02");
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
    void aServiceAfterTheCalendarIsInvalid() {
        assertEquals(
                List.of(Refused.Code.INVALID_VALUE),
                received()
                        .act(ActType.CONSULTED, "2026-03-05", a -> a.servedOn(day("2101-01-01")))
                        .refused());
    }
}
