package mingda.casework.procedure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mingda.casework.calendar.ShippedCalendar;
import mingda.casework.clock.Act;
import mingda.casework.clock.ActBuilder;
import mingda.casework.clock.ActType;
import mingda.casework.clock.Breach;
import mingda.casework.clock.CaseState;
import mingda.casework.clock.Cause;
import mingda.casework.clock.Channel;
import mingda.casework.clock.Clock;
import mingda.casework.clock.Settings;
import mingda.casework.clock.Timeline;
import org.junit.jupiter.api.Test;

/** What the table says of a step, the clock does; and what the table forbids, the clock gives no effect. */
class ProcedureMatchesClockTest {
    private static final LocalDate RECEIVED = LocalDate.of(2026, 3, 2);
    private final Procedure procedure = Procedure.standard();

    /** For each state, acts that lead to it. */
    private static Map<CaseState, List<Act>> cases() {
        Map<CaseState, List<Act>> cases = new EnumMap<>(CaseState.class);
        var received = Act.of(ActType.RECEIVED, RECEIVED).id("r").build();
        var asked = at(ActType.CORRECTION_REQUESTED, 2)
                .workingDays(5)
                .servedOn(RECEIVED.plusDays(2))
                .id("n")
                .build();
        var fee = at(ActType.FEE_NOTIFIED, 2)
                .servedOn(RECEIVED.plusDays(2))
                .id("f")
                .build();
        var consulted = at(ActType.CONSULTED, 1).id("c").build();
        var reasons = at(ActType.REASONS_REQUESTED, 1).build();
        cases.put(CaseState.ARRIVED, List.of(Act.of(ActType.ARRIVED, RECEIVED).build()));
        cases.put(CaseState.IN_PROCESS, List.of(received, consulted, reasons));
        cases.put(CaseState.IN_CORRECTION, List.of(received, consulted, reasons, asked));
        cases.put(CaseState.FEE_PENDING, List.of(received, consulted, reasons, fee));
        cases.put(
                CaseState.DELAYED,
                List.of(
                        received,
                        consulted,
                        at(ActType.DELAY_FIXED, 2).until(RECEIVED.plusDays(90)).build()));
        cases.put(
                CaseState.ISSUED,
                List.of(received, consulted, at(ActType.ISSUED, 2).build()));
        cases.put(
                CaseState.REPLIED,
                List.of(
                        received,
                        consulted,
                        at(ActType.REPLIED, 2).id("p").build(),
                        at(ActType.RETURNED, 4).of("p").build()));
        cases.put(
                CaseState.SERVED,
                List.of(
                        received,
                        at(ActType.REPLIED, 2).id("p").build(),
                        at(ActType.SERVED, 3).build()));
        cases.put(
                CaseState.CLOSED_UNCORRECTED,
                List.of(received, asked, at(ActType.CORRECTION_LAPSED, 30).build()));
        cases.put(
                CaseState.CLOSED_UNPAID,
                List.of(received, fee, at(ActType.FEE_LAPSED, 50).build()));
        cases.put(
                CaseState.WITHDRAWN,
                List.of(received, consulted, at(ActType.WITHDRAWN, 2).build()));
        cases.put(
                CaseState.SPLIT,
                List.of(received, consulted, at(ActType.SPLIT, 2).build()));
        cases.put(
                CaseState.REOPENED,
                List.of(
                        received,
                        consulted,
                        at(ActType.REPLIED, 2).build(),
                        at(ActType.REOPENED, 60).startsOn(RECEIVED.plusDays(60)).build()));
        return cases;
    }

    private static ActBuilder at(ActType type, int days) {
        return Act.of(type, RECEIVED.plusDays(days));
    }

    private static Timeline fold(List<Act> acts) {
        return assertInstanceOf(
                Timeline.class,
                Clock.foldArrived(
                        acts, Channel.ONLINE, ShippedCalendar.CALENDAR, Settings.defaults(), RECEIVED.plusDays(60)));
    }

    @Test
    void theExamplesCoverEveryStateOfACase() {
        assertEquals(Procedure.CASE_STATES, cases().keySet());
        cases().forEach((state, acts) -> assertEquals(state, fold(acts).state()));
    }

    @Test
    void everyTransitionOfTheTableIsWhatTheClockDoes() {
        int checked = 0;
        for (Step step : procedure.steps()) {
            for (Transition transition : step.transitions()) {
                var before = cases().get(transition.from());
                if (before != null && step.type() != ActType.VOIDED) {
                    List<Act> acts = new ArrayList<>(before);
                    acts.add(next(step.type(), transition.from()));
                    var after = fold(acts);
                    assertTrue(
                            transition.to().contains(after.state()),
                            transition.from() + " " + step.type() + " gave " + after.state());
                    assertTrue(!after.breaches().contains(Breach.ACT_AFTER_CLOSE), step.type() + " is no act too late");
                    checked++;
                }
            }
        }
        assertTrue(checked > 100, checked + " transitions");
    }

    /** The act as it would be done in that state, complete. */
    private static Act next(ActType type, CaseState state) {
        boolean late =
                state == CaseState.REOPENED || state.isClosed() || type.name().endsWith("_LAPSED");
        var on = RECEIVED.plusDays(late ? 61 : 5);
        return Act.of(type, on)
                .workingDays(5)
                .servedOn(on)
                .consultation(type == ActType.OPINION_RECEIVED || type == ActType.CONSULTATION_CLOSED ? "c" : null)
                .of(type == ActType.RETURNED ? (state == CaseState.REPLIED ? "p" : "r") : null)
                .until(on.plusDays(30))
                .startsOn(on)
                .cause(Cause.JUDGMENT)
                .build();
    }

    @Test
    void whatTheTableForbidsHasNoEffectOnTheDateOfAClosedCase() {
        for (CaseState state : Set.of(CaseState.REPLIED, CaseState.WITHDRAWN, CaseState.SPLIT)) {
            var before = cases().get(state);
            for (Step step : procedure.steps()) {
                boolean harmless = step.from(state).isEmpty()
                        && step.type() != ActType.RECEIVED
                        && step.type() != ActType.REOPENED;
                if (before != null && harmless) {
                    List<Act> acts = new ArrayList<>(before);
                    acts.add(next(step.type(), state));
                    assertEquals(
                            fold(before).state(),
                            fold(acts).state(),
                            step.type().name());
                    assertEquals(
                            fold(before).replyDueOn(),
                            fold(acts).replyDueOn(),
                            step.type().name());
                }
            }
        }
    }

    @Test
    void whatIsAllowedFollowsTheActs() {
        var acts = cases().getOrDefault(CaseState.IN_PROCESS, List.of());
        var situation = Situation.of(fold(acts), acts);
        var allowed = procedure.allowedActs(situation, Set.of(Role.OFFICER)).stream()
                .map(Step::type)
                .toList();

        assertTrue(allowed.contains(ActType.CORRECTION_REQUESTED));
        assertTrue(allowed.contains(ActType.OPINION_RECEIVED));
        assertTrue(allowed.contains(ActType.REASONS_GIVEN));
        assertTrue(!allowed.contains(ActType.EXTENDED));
        assertTrue(!allowed.contains(ActType.REPLIED));
        assertTrue(!allowed.contains(ActType.REFERRAL_ENDED));
    }
}
