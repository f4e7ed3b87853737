package mingda.casework.procedure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import mingda.casework.clock.Act;
import mingda.casework.clock.ActType;
import mingda.casework.clock.CaseState;
import mingda.casework.clock.ClockKind;
import mingda.casework.clock.ClockState;
import mingda.casework.clock.ClockView;
import mingda.casework.clock.Flag;
import mingda.casework.clock.Timeliness;
import org.junit.jupiter.api.Test;

/** Each condition of the table: when it holds and when not. */
class ConditionTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private static boolean after(Condition condition, ActType... acts) {
        return holds(condition, situation(Set.of(), Timeliness.NOT_DUE, List.of(), acts));
    }

    private static boolean with(Condition condition, Flag... flags) {
        return holds(condition, situation(Set.of(flags), Timeliness.NOT_DUE, List.of()));
    }

    private static boolean under(Condition condition, ClockKind kind, ClockState state) {
        var clock = new ClockView(kind, null, DAY, DAY, state, List.of());
        return holds(condition, situation(Set.of(), Timeliness.NOT_DUE, List.of(clock)));
    }

    private static boolean holds(Condition condition, Situation situation) {
        return condition.holds(situation, Set.of(Role.OFFICER));
    }

    private static Situation situation(
            Set<Flag> flags, Timeliness timeliness, List<ClockView> clocks, ActType... acts) {
        List<Act> done =
                Arrays.stream(acts).map(type -> Act.of(type, DAY).build()).toList();
        return new Situation(CaseState.IN_PROCESS, flags, timeliness, clocks, done);
    }

    private static void only(Condition condition, boolean... expected) {
        assertEquals(expected.length, 2, condition.name());
        assertEquals(List.of(true, false), List.of(expected[0], expected[1]), condition.name());
    }

    @Test
    void art45OnlyAnIssuedLetterIsRecalled() {
        only(
                Condition.LETTER_ISSUED,
                after(Condition.LETTER_ISSUED, ActType.ISSUED),
                after(Condition.LETTER_ISSUED, ActType.CONSULTED));
    }

    @Test
    void aReplyGoesOutOnceSignedAndAgainOnlyAfterItCameBack() {
        var replied = Act.of(ActType.REPLIED, DAY).id("r").build();
        var back = Act.of(ActType.RETURNED, DAY).id("b").of("r").build();
        var again = Act.of(ActType.REPLIED, DAY).id("s").build();
        var served = Act.of(ActType.SERVED, DAY).build();
        var notice = Act.of(ActType.CORRECTION_REQUESTED, DAY).id("n").build();
        var noticeServed = Act.of(ActType.SERVED, DAY).of("n").build();
        var noticeBack = Act.of(ActType.RETURNED, DAY).of("n").build();

        assertEquals(true, holds(Condition.TO_BE_SENT, replied(CaseState.ISSUED)));
        assertFalse(holds(Condition.TO_BE_SENT, replied(CaseState.REPLIED, replied)));
        assertEquals(true, holds(Condition.TO_BE_SENT, replied(CaseState.REPLIED, replied, back)));
        assertFalse(holds(Condition.TO_BE_SENT, replied(CaseState.REPLIED, replied, back, again)));
        assertFalse(holds(Condition.TO_BE_SENT, replied(CaseState.REPLIED, replied, back, served)));
        assertFalse(holds(Condition.TO_BE_SENT, replied(CaseState.REPLIED, notice, replied, noticeBack)));
        assertEquals(
                true, holds(Condition.TO_BE_SENT, replied(CaseState.REPLIED, notice, replied, back, noticeServed)));
    }

    private static Situation replied(CaseState state, Act... acts) {
        return new Situation(state, Set.of(), Timeliness.ON_TIME, List.of(), List.of(acts));
    }

    @Test
    void art30OneFormalNotice() {
        only(
                Condition.NO_CORRECTION_NOTICE,
                after(Condition.NO_CORRECTION_NOTICE, ActType.SEARCHED),
                after(Condition.NO_CORRECTION_NOTICE, ActType.CORRECTION_REQUESTED));
    }

    @Test
    void art30AndFeeMeasuresArt6ALapseNeedsThePeriodOverAndTheServiceProved() {
        only(
                Condition.CORRECTION_OVER,
                under(Condition.CORRECTION_OVER, ClockKind.CORRECTION, ClockState.MISSED),
                under(Condition.CORRECTION_OVER, ClockKind.CORRECTION, ClockState.RUNNING));
        only(
                Condition.PAYMENT_OVER,
                under(Condition.PAYMENT_OVER, ClockKind.PAYMENT, ClockState.MISSED),
                under(Condition.PAYMENT_OVER, ClockKind.CORRECTION, ClockState.MISSED));
        var unproved = new ClockView(ClockKind.PAYMENT, null, null, null, ClockState.MISSED, List.of());
        assertFalse(holds(Condition.PAYMENT_OVER, situation(Set.of(), Timeliness.NOT_DUE, List.of(unproved))));
        only(
                Condition.HEAD_IF_NOTICE_LATE,
                under(Condition.HEAD_IF_NOTICE_LATE, ClockKind.CORRECTION_NOTICE, ClockState.MET),
                under(Condition.HEAD_IF_NOTICE_LATE, ClockKind.CORRECTION_NOTICE, ClockState.MISSED));
    }

    @Test
    void art32And17WhatIsOpen() {
        only(
                Condition.CONSULTED,
                after(Condition.CONSULTED, ActType.CONSULTED),
                after(Condition.CONSULTED, ActType.REFERRED));
        only(Condition.CONSULTING, with(Condition.CONSULTING, Flag.CONSULTING), with(Condition.CONSULTING));
        only(Condition.REFERRED, with(Condition.REFERRED, Flag.REFERRED), with(Condition.REFERRED));
    }

    @Test
    void art33AnExtensionIsAskedForGrantedAndNotifiedInTime() {
        for (Timeliness timeliness : Timeliness.values()) {
            assertEquals(
                    timeliness != Timeliness.OVERDUE,
                    holds(Condition.IN_TIME, situation(Set.of(), timeliness, List.of())),
                    timeliness.name());
        }
        only(
                Condition.EXTENSION_ASKED,
                after(Condition.EXTENSION_ASKED, ActType.EXTENSION_REQUESTED, ActType.SEARCHED),
                after(Condition.EXTENSION_ASKED, ActType.EXTENSION_REQUESTED, ActType.EXTENSION_REFUSED));
        only(
                Condition.EXTENSION_GRANTED,
                after(Condition.EXTENSION_GRANTED, ActType.EXTENSION_REQUESTED, ActType.EXTENSION_APPROVED),
                after(
                        Condition.EXTENSION_GRANTED,
                        ActType.EXTENSION_REQUESTED,
                        ActType.EXTENSION_APPROVED,
                        ActType.EXTENDED));
    }

    @Test
    void art35ReasonsAreAskedForOnceAtATime() {
        only(
                Condition.NO_REASONS_ASKED,
                with(Condition.NO_REASONS_ASKED),
                with(Condition.NO_REASONS_ASKED, Flag.REASONS_REQUESTED));
        only(
                Condition.REASONS_ASKED,
                with(Condition.REASONS_ASKED, Flag.REASONS_REQUESTED),
                with(Condition.REASONS_ASKED));
        only(
                Condition.REASONS_STATED,
                after(Condition.REASONS_STATED, ActType.REASONS_GIVEN),
                after(Condition.REASONS_STATED, ActType.REASONS_LAPSED));
    }

    @Test
    void art51OnlyWhatIsPendingIsDecided() {
        only(
                Condition.RECONSIDERATION_PENDING,
                after(Condition.RECONSIDERATION_PENDING, ActType.RECONSIDERATION_FILED),
                after(
                        Condition.RECONSIDERATION_PENDING,
                        ActType.RECONSIDERATION_FILED,
                        ActType.RECONSIDERATION_DECIDED));
        only(
                Condition.LITIGATION_PENDING,
                after(Condition.LITIGATION_PENDING, ActType.LITIGATION_FILED),
                after(Condition.LITIGATION_PENDING, ActType.LITIGATION_FILED, ActType.LITIGATION_DECIDED));
        assertFalse(after(Condition.LITIGATION_PENDING, ActType.RECONSIDERATION_FILED));
    }

    @Test
    void everyConditionSaysWhatItDemands() {
        assertEquals(
                Condition.values().length,
                Stream.of(Condition.values()).map(Condition::words).distinct().count());
        Stream.of(Role.values()).forEach(role -> assertFalse(role.words().zh().isBlank()));
    }

    @Test
    void theVoidedActsOfACaseAreNotDone() {
        var timeline = situation(Set.of(), Timeliness.NOT_DUE, List.of());
        var acts = List.of(
                Act.of(ActType.CONSULTED, DAY).id("c").build(),
                Act.of(ActType.REFERRED, DAY).id("r").build(),
                Act.of(ActType.VOIDED, DAY).id("v").act("c").build(),
                Act.of(ActType.VOIDED, DAY).id("w").act("r").build(),
                Act.of(ActType.VOIDED, DAY).id("x").act("w").build());
        var seen = Situation.of(timelineOf(timeline), acts);
        assertFalse(seen.done().contains(ActType.CONSULTED));
        assertEquals(true, seen.done().contains(ActType.REFERRED), "its voiding was voided");
    }

    private static mingda.casework.clock.Timeline timelineOf(Situation situation) {
        return new mingda.casework.clock.Timeline(
                DAY,
                DAY,
                DAY,
                null,
                situation.state(),
                situation.flags(),
                situation.timeliness(),
                null,
                null,
                null,
                false,
                "test",
                situation.clocks(),
                List.of(),
                List.of(),
                new mingda.casework.calendar.Words("", ""));
    }
}
