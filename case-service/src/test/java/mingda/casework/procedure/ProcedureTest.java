package mingda.casework.procedure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import mingda.casework.clock.ActType;
import mingda.casework.clock.CaseState;
import mingda.casework.clock.ClockKind;
import mingda.casework.clock.ClockState;
import mingda.casework.clock.ClockView;
import org.junit.jupiter.api.Test;

class ProcedureTest {
    private final Procedure procedure = Procedure.standard();

    @Test
    void everyActHasARow() {
        assertEquals(
                List.of(ActType.values()),
                procedure.steps().stream().map(Step::type).toList());
    }

    @Test
    void anOfficerMayAskForACorrectionButNotGrantAnExtension() {
        var inProcess = Situation.of(CaseState.IN_PROCESS);

        assertInstanceOf(
                Permission.Granted.class,
                procedure.permission(ActType.CORRECTION_REQUESTED, inProcess, Set.of(Role.OFFICER)));
        assertInstanceOf(
                Permission.NotYours.class,
                procedure.permission(ActType.EXTENSION_APPROVED, inProcess, Set.of(Role.OFFICER)));
    }

    @Test
    void aRefusalNamesTheArticleAndWhatWouldBeAllowed() {
        var refusal = assertInstanceOf(
                Permission.NotNow.class,
                procedure.permission(ActType.REPLIED, Situation.of(CaseState.IN_PROCESS), Set.of(Role.OFFICER)));

        assertTrue(refusal.step().article().contains("条例第三十三条"));
        assertTrue(refusal.allowed().stream().anyMatch(step -> step.type() == ActType.CONSULTED));
        assertEquals(List.of(), refusal.unmet());
    }

    @Test
    void aConditionThatIsNotMetIsNamed() {
        var refusal = assertInstanceOf(
                Permission.NotNow.class,
                procedure.permission(
                        ActType.EXTENSION_APPROVED, Situation.of(CaseState.IN_PROCESS), Set.of(Role.OFFICE_HEAD)));

        assertEquals(List.of(Condition.EXTENSION_ASKED), refusal.unmet());
    }

    @Test
    void theLapseAfterALateNoticeNeedsTheHeadOfTheOffice() {
        var late = new Situation(
                CaseState.IN_CORRECTION,
                Set.of(),
                null,
                List.of(missed(ClockKind.CORRECTION), missed(ClockKind.CORRECTION_NOTICE)),
                List.of());

        var refusal = assertInstanceOf(
                Permission.NotNow.class, procedure.permission(ActType.CORRECTION_LAPSED, late, Set.of(Role.OFFICER)));
        assertEquals(List.of(Condition.HEAD_IF_NOTICE_LATE), refusal.unmet());
        assertInstanceOf(
                Permission.Granted.class,
                procedure.permission(ActType.CORRECTION_LAPSED, late, Set.of(Role.OFFICE_HEAD)));
    }

    private static ClockView missed(ClockKind kind) {
        return new ClockView(kind, null, null, LocalDate.of(2026, 3, 2), ClockState.MISSED, List.of());
    }

    @Test
    void anUnsoundTableIsRefusedNamingEachProblem() {
        var error = assertThrows(IllegalStateException.class, () -> Procedure.read("""
                | ARRIVED | 申请到达 | | 条例第三十一条 | officer | | | SUBMITTED → ARRIVED |
                | ARRIVED | 申请到达 | Arrived | 条例第三十一条 | | | | SUBMITTED → ARRIVED |
                """));

        String message = String.valueOf(error.getMessage());
        for (String problem : List.of(
                "ARRIVED has two rows",
                "ARRIVED lacks an article or a label",
                "ARRIVED is open to nobody",
                "REPLIED has no row",
                "IN_PROCESS is never reached",
                "IN_PROCESS is a dead end")) {
            assertTrue(message.contains(problem), problem);
        }
        assertThrows(IllegalStateException.class, () -> Procedure.read("| ARRIVED | too few |"));
        assertThrows(
                IllegalStateException.class,
                () -> Procedure.read("| NOTHING | 无 | none | 条例 | officer | | | SUBMITTED → ARRIVED |"));
    }

    @Test
    void theDiagramShowsEveryWayBetweenStates() {
        String diagram = Diagram.of(procedure, true);

        assertTrue(diagram.startsWith("stateDiagram-v2\n    [*] --> SUBMITTED\n"));
        assertTrue(diagram.contains("IN_PROCESS --> IN_CORRECTION : Ask for a correction"));
        assertTrue(Diagram.of(procedure, false).contains("REPLIED --> SERVED : 送达"));
    }

    @Test
    void theHandbookHasAPageForEachAct() {
        for (Step step : procedure.steps()) {
            var page = Handbook.page(step);
            assertTrue(page.zh().contains(step.article())
                    && page.zh().contains(step.label().zh()));
            assertTrue(page.en().contains(step.label().en()));
        }
    }
}
