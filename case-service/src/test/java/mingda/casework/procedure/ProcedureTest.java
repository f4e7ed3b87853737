package mingda.casework.procedure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import mingda.casework.clock.ActType;
import mingda.casework.clock.CaseState;
import mingda.casework.clock.ClockKind;
import mingda.casework.clock.ClockState;
import mingda.casework.clock.ClockView;
import org.junit.jupiter.api.Test;

class ProcedureTest {
    private final Procedure procedure = Procedure.standard();

    @Test
    void aFieldThatMayBeLeftOutBearsAQuestionMark() {
        assertEquals(new Field("servedOn", true, Field.Kind.DATE), Field.of("servedOn"));
        assertEquals(new Field("servedOn", false, Field.Kind.DATE), Field.of("servedOn?"));
        assertEquals(new Field("number", false, Field.Kind.TEXT), Field.of("number?"));
    }

    @Test
    void aRoleIsFoundByTheNameThatTokensCarry() {
        for (Role role : Role.values()) {
            assertEquals(Optional.of(role), Role.named(role.key()));
        }
        assertEquals("office-head", Role.OFFICE_HEAD.key());
        assertEquals(Optional.empty(), Role.named("offline_access"));
    }

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
        assertTrue(refusal.allowed().stream().noneMatch(step -> step.type() == ActType.EXTENSION_APPROVED));
        assertTrue(refusal.allowed().stream().noneMatch(step -> step.type() == ActType.FEE_PAID));
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
    void theOrderOfTheRowsDoesNotMatter() throws IOException {
        List<String> rows = new ArrayList<>(table().lines().toList());
        Collections.reverse(rows);
        assertEquals(
                procedure.steps().reversed(),
                Procedure.read(String.join("\n", rows)).steps());
    }

    @Test
    void aTableThatContradictsItselfIsRefused() throws IOException {
        String table = table();
        assertTrue(problems(table.replace("ARRIVED, OPEN → WITHDRAWN |", "ARRIVED, OPEN → WITHDRAWN; OPEN → = |"))
                .contains("WITHDRAWN leads from IN_PROCESS twice"));
        assertTrue(problems(table.replace("OPEN → SPLIT |", "OPEN → SPLIT; SPLIT → ISSUED |"))
                .contains("SPLIT must be final"));
        assertTrue(problems(table.replace("| 条例第三十六条 | signatory |", "| | signatory |"))
                .contains("ISSUED lacks an article or a label"));
        assertTrue(problems(table.replace("| 签发 |", "| |")).contains("ISSUED lacks an article or a label"));
        assertTrue(problems(table.replace("WORK → DELAYED |", "WORK → = |")
                        .replace("IN_PROCESS / DELAYED /", "IN_PROCESS /"))
                .contains("DELAYED is never reached"));
    }

    private static String problems(String table) {
        return String.valueOf(assertThrows(IllegalStateException.class, () -> Procedure.read(table))
                .getMessage());
    }

    private static String table() throws IOException {
        try (var in = Procedure.class.getResourceAsStream("procedure.md")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void theDiagramShowsEveryWayBetweenStatesOnce() {
        Set<String> drawn = new TreeSet<>();
        for (Diagram.Arrow arrow : Diagram.arrows(procedure)) {
            for (CaseState from : Diagram.states(arrow.from())) {
                for (Step step : arrow.steps()) {
                    assertTrue(drawn.add(step.type() + " " + from + " " + arrow.to()) || from == arrow.to());
                }
            }
        }
        Set<String> ways = new TreeSet<>();
        for (Step step : procedure.steps()) {
            for (Transition way : step.transitions()) {
                way.to().forEach(to -> ways.add(step.type() + " " + way.from() + " " + to));
            }
        }
        ways.removeIf(way -> way.matches("\\w+ (\\w+) \\1"));
        drawn.removeIf(way -> way.matches("\\w+ (\\w+) \\1"));
        assertEquals(ways, drawn);
    }

    @Test
    void theDiagramTakesStatesTogetherThatAnActTreatsAlike() {
        var corrections = Diagram.arrows(procedure).stream()
                .filter(arrow -> arrow.to() == CaseState.IN_CORRECTION)
                .toList();
        assertEquals(1, corrections.size());
        assertEquals("WORK", corrections.getFirst().from());
        assertTrue(Diagram.arrows(procedure).stream()
                .anyMatch(arrow -> arrow.from().equals("REPLIED") && arrow.to() == CaseState.SERVED));
        assertEquals(
                List.of("WITHDRAWN"),
                Diagram.arrows(procedure).stream()
                        .filter(arrow -> arrow.from().equals("OPEN") && arrow.to() == CaseState.WITHDRAWN)
                        .map(arrow -> arrow.to().name())
                        .toList());
    }
}
