package mingda.casework.clock;

import static mingda.casework.clock.Case.day;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import mingda.casework.calendar.ShippedCalendar;
import mingda.casework.clock.Refused.Code;
import org.junit.jupiter.api.Test;

/** The only four reasons for which a preview refuses. */
class RefusalTest {
    private static List<Code> with(ActType type, UnaryOperator<ActBuilder> content) {
        return Case.received("2026-03-02").act(type, "2026-03-05", content).refused();
    }

    @Test
    void noReceipt() {
        assertEquals(List.of(Code.NO_RECEIPT), Case.empty().refused());
        assertEquals(
                List.of(Code.NO_RECEIPT),
                Case.empty().act(ActType.ARRIVED, "2026-03-02").refused());
    }

    @Test
    void unknownActs() {
        assertEquals(List.of(Code.UNKNOWN_ACT), with(ActType.OPINION_RECEIVED, a -> a.consultation("x")));
        assertEquals(List.of(Code.UNKNOWN_ACT), with(ActType.CONSULTATION_CLOSED, a -> a.consultation("x")));
        assertEquals(List.of(Code.UNKNOWN_ACT), with(ActType.DISCLOSURE_NOTIFIED, a -> a.consultation("x")));
        assertEquals(List.of(Code.UNKNOWN_ACT), with(ActType.SERVED, a -> a.of("x")));
        assertEquals(List.of(Code.UNKNOWN_ACT), with(ActType.RETURNED, a -> a.of("x")));
        assertEquals(List.of(Code.UNKNOWN_ACT), with(ActType.APPLICANT_NOTIFIED, a -> a.of("x")));
        assertEquals(List.of(Code.UNKNOWN_ACT), with(ActType.VOIDED, a -> a.act("x")));
        assertEquals(
                List.of(Code.UNKNOWN_ACT),
                with(ActType.OPINION_RECEIVED, a -> a.id("o").consultation("o")));
    }

    @Test
    void aReferenceToAVoidedActIsOneToAnUnknownAct() {
        var file = Case.received("2026-03-02")
                .act(ActType.CONSULTED, "2026-03-05", a -> a.id("c"))
                .act(ActType.OPINION_RECEIVED, "2026-03-06", a -> a.id("o").consultation("c"))
                .act(ActType.VOIDED, "2026-03-07", a -> a.act("c"));
        assertEquals(List.of(Code.UNKNOWN_ACT), file.refused());
        file.act(ActType.VOIDED, "2026-03-07", a -> a.act("o"));
        assertEquals(day("2026-03-30"), file.now().replyDueOn());
    }

    @Test
    void whatADateDependsOnIsNeeded() {
        assertEquals(List.of(Code.MISSING), with(ActType.EXTENDED, a -> a));
        assertEquals(List.of(Code.MISSING), with(ActType.DELAY_FIXED, a -> a));
        assertEquals(List.of(Code.MISSING), with(ActType.CLOCK_SUSPENDED, a -> a));
        assertEquals(List.of(Code.MISSING), with(ActType.REOPENED, a -> a));
        assertEquals(List.of(Code.MISSING), with(ActType.OPINION_RECEIVED, a -> a));
        assertEquals(List.of(Code.MISSING), with(ActType.CONSULTATION_CLOSED, a -> a));
        assertEquals(List.of(Code.MISSING), with(ActType.RETURNED, a -> a));
        assertEquals(List.of(Code.MISSING), with(ActType.VOIDED, a -> a));
        var period = day("2026-03-05");
        assertEquals(
                List.of(Code.MISSING, Code.MISSING),
                with(ActType.REOPENED, a -> a.startsOn(period).period(new Period(null, null))));
        assertEquals(
                List.of(Code.MISSING),
                Case.received("2026-03-02")
                        .act(ActType.REPLIED, "2026-03-05", a -> a.type(null))
                        .refused());
        assertEquals(
                List.of(Code.MISSING),
                Case.received("2026-03-02")
                        .act(ActType.REPLIED, "2026-03-05", a -> a.on(null))
                        .refused());
    }

    @Test
    void whatMovesNoDateMayBeLeftOut() {
        for (ActType type : List.of(
                ActType.CORRECTION_REQUESTED,
                ActType.CONSULTED,
                ActType.FEE_NOTIFIED,
                ActType.REPLIED,
                ActType.SERVED,
                ActType.WITHDRAWN,
                ActType.APPLICANT_NOTIFIED,
                ActType.REASONS_REQUESTED,
                ActType.SEARCHED)) {
            assertInstanceOf(
                    Timeline.class,
                    Case.received("2026-03-02").act(type, "2026-03-05").result("2026-03-05"),
                    type.name());
        }
    }

    @Test
    void invalidValues() {
        var before = day("2026-03-04");
        assertEquals(List.of(Code.INVALID_VALUE), with(ActType.EXTENDED, a -> a.workingDays(0)));
        assertEquals(List.of(Code.INVALID_VALUE), with(ActType.EXTENDED, a -> a.workingDays(-5)));
        assertEquals(List.of(Code.INVALID_VALUE), with(ActType.EXTENDED, a -> a.workingDays(366)));
        assertEquals(List.of(Code.INVALID_VALUE), with(ActType.CORRECTION_REQUESTED, a -> a.servedOn(before)));
        assertEquals(List.of(Code.INVALID_VALUE), with(ActType.CORRECTION_REQUESTED, a -> a.servedOn(LocalDate.MAX)));
        assertEquals(List.of(Code.INVALID_VALUE), with(ActType.DELAY_FIXED, a -> a.until(before)));
        assertEquals(List.of(Code.INVALID_VALUE), with(ActType.FEE_PAID, a -> a.amount(new BigDecimal("-0.01"))));
        assertEquals(List.of(Code.INVALID_VALUE), with(ActType.REPLIED, a -> a.outcome("NOTHING")));
        assertEquals(List.of(Code.INVALID_VALUE), with(ActType.REPLIED, a -> a.outcome("")));
        assertEquals(
                List.of(Code.INVALID_VALUE),
                with(ActType.REOPENED, a -> a.startsOn(before).period(new Period(0, Period.Unit.DAY))));
        assertEquals(
                List.of(Code.INVALID_VALUE),
                with(ActType.REOPENED, a -> a.startsOn(before).period(new Period(366, Period.Unit.WORKING_DAY))));
        assertEquals(List.of(Code.INVALID_VALUE), with(ActType.SERVED, a -> a.on(LocalDate.MAX)));
        assertEquals(List.of(Code.INVALID_VALUE), with(ActType.SERVED, a -> a.on(LocalDate.MIN)));
        assertEquals(List.of(Code.INVALID_VALUE), with(ActType.SERVED, a -> a.on(day("1989-12-31"))));
        assertEquals(List.of(Code.INVALID_VALUE), with(ActType.DELAY_FIXED, a -> a.until(LocalDate.MAX)));
        assertEquals(
                List.of(Code.INVALID_VALUE),
                with(ActType.DELAY_FIXED, a -> a.until(day("2036-03-03"))),
                "no clock runs for more than ten years");
        var twice = Case.received("2026-03-02")
                .act(ActType.CONSULTED, "2026-03-05", a -> a.id("i"))
                .act(ActType.CONSULTED, "2026-03-05", a -> a.id("i"));
        assertEquals(List.of(Code.INVALID_VALUE), twice.refused());
    }

    @Test
    void anActThatIsReadFieldByFieldIsTheActThatIsStatedAtOnce() {
        var on = day("2026-03-02");
        assertEquals(
                Act.of(ActType.RECEIVED, on).build(),
                Act.blank().type(ActType.RECEIVED).on(on).build());
    }

    @Test
    void voidingInACircle() {
        var file = Case.received("2026-03-02")
                .act(ActType.VOIDED, "2026-03-05", a -> a.id("a").act("b"))
                .act(ActType.VOIDED, "2026-03-05", a -> a.id("b").act("a"));
        assertEquals(List.of(Code.INVALID_VALUE), file.refused());
        assertEquals(
                List.of(Code.INVALID_VALUE), with(ActType.VOIDED, a -> a.id("s").act("s")));
    }

    @Test
    void tooManyActsAndNulls() {
        List<Act> acts = new ArrayList<>(Collections.nCopies(
                Clock.MOST_ACTS, Act.of(ActType.SEARCHED, day("2026-03-05")).build()));
        acts.add(Act.of(ActType.RECEIVED, day("2026-03-02")).build());
        assertEquals(List.of(Code.INVALID_VALUE), codes(acts));
        acts.removeFirst();
        assertInstanceOf(Timeline.class, fold(acts));
        assertEquals(List.of(Code.MISSING, Code.NO_RECEIPT), codes(Arrays.asList((Act) null)));
    }

    private static FoldResult fold(List<Act> acts) {
        return Clock.fold(acts, Channel.ONLINE, ShippedCalendar.CALENDAR, Settings.defaults(), day("2026-03-05"));
    }

    private static List<Code> codes(List<Act> acts) {
        return assertInstanceOf(Refused.class, fold(acts)).reasons().stream()
                .map(Refused.Reason::code)
                .toList();
    }

    @Test
    void aReasonPointsAtItsField() {
        var refused = assertInstanceOf(
                Refused.class,
                Case.received("2026-03-02")
                        .act(ActType.EXTENDED, "2026-03-05", a -> a.workingDays(0))
                        .result("2026-03-05"));
        assertEquals("/acts/1/workingDays", refused.reasons().getFirst().pointer());
    }

    @Test
    void theDayAskedLiesInTheCalendar() {
        var refused =
                assertInstanceOf(Refused.class, Case.received("2026-03-02").result("1989-12-31"));
        assertEquals("/asOf", refused.reasons().getFirst().pointer());
    }
}
