package mingda.casework.outcome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Rulebook sections 11 and 15. */
class OutcomeTest {
    private static final String TAXONOMY = "GRANT_PUBLIC 3 R2 | GRANT 3 R2 | PARTIAL 4 R1+R2 | REFUSE_SECRET 5 R1 |"
            + " REFUSE_LAW 6 R1 | REFUSE_SAFETY 7 R1 | REFUSE_THIRD 8 R1 | REFUSE_INTERNAL 9 R1 | REFUSE_PROCESS 10 R1 |"
            + " REFUSE_ENFORCEMENT 11 R1 | QUERY_SPECIAL 12 R2 | NONE_EXISTS 13 R2 | NOT_OURS 13 R2 | NEEDS_MAKING 14 R2 |"
            + " STILL_UNCLEAR 15 R2 | PETITION 16 R2 | REPEAT 17 R2 | PUBLICATION 18 R2 | EXCESSIVE 19 R2 |"
            + " CONFIRM_AGAIN 20 R2 | UNCORRECTED 21 R2 | UNPAID 22 R2 | NOT_GOVERNMENT_INFO 23 R2 | INQUIRY 23 R2 |"
            + " ARCHIVED 13 R2 | OTHER 23 - | WITHDRAWN 23 -";

    @Test
    void everyOutcomeHasTheRowAndRemedyOfTheRulebook() {
        var all = Arrays.stream(Outcome.values())
                .map(o -> o + " " + o.row(RowSettings.DEFAULTS) + " " + remedy(o))
                .collect(Collectors.joining(" | "));
        assertEquals(TAXONOMY, all);
    }

    private static String remedy(Outcome outcome) {
        var remedies = outcome.remedies(UnsuableRemedy.R2);
        if (remedies.isEmpty()) {
            return "-";
        }
        return remedies.stream()
                .sorted()
                .map(r -> r == Remedy.RECONSIDERATION_FIRST ? "R1" : "R2")
                .collect(Collectors.joining("+"));
    }

    @Test
    void everyClosedCaseIsInOneOfTheRows3To23AndEveryRowIsUsed() {
        var rows = Arrays.stream(Outcome.values())
                .map(o -> o.row(RowSettings.DEFAULTS))
                .collect(Collectors.toSet());
        assertEquals(IntStream.rangeClosed(3, 23).boxed().collect(Collectors.toSet()), rows);
    }

    @Test
    void row12IsNoRefusalSoItsRemedyIsFree() {
        assertEquals(Set.of(Remedy.FREE_CHOICE), Outcome.QUERY_SPECIAL.remedies(UnsuableRemedy.R2));
        assertFalse(Outcome.QUERY_SPECIAL.needsLegalCheck());
    }

    @Test
    void theSettingForUnsuableRepliesReachesArts36And38And39Alone() {
        var changed = Arrays.stream(Outcome.values())
                .filter(o -> o.remedies(UnsuableRemedy.NONE).isEmpty()
                        && !o.remedies(UnsuableRemedy.R2).isEmpty())
                .collect(Collectors.toSet());
        assertEquals(
                EnumSet.of(
                        Outcome.QUERY_SPECIAL,
                        Outcome.NEEDS_MAKING,
                        Outcome.PETITION,
                        Outcome.REPEAT,
                        Outcome.PUBLICATION,
                        Outcome.ARCHIVED),
                changed);
        changed.forEach(o ->
                assertEquals(Set.of(Remedy.RECONSIDERATION_ONLY), o.remedies(UnsuableRemedy.RECONSIDERATION_ONLY)));
    }

    @Test
    void rowsOnWhichPracticeDiffersFollowTheSettings() {
        var settings = new RowSettings(20, 16, 12);
        assertEquals(20, Outcome.NOT_GOVERNMENT_INFO.row(settings));
        assertEquals(16, Outcome.INQUIRY.row(settings));
        assertEquals(12, Outcome.ARCHIVED.row(settings));
        assertEquals(13, Outcome.NONE_EXISTS.row(settings));
    }

    @Test
    void checksBeforeSignOff() {
        assertEquals(EnumSet.of(Outcome.GRANT, Outcome.PARTIAL), filtered(Outcome::needsSecrecyCheck));
        assertEquals(
                EnumSet.of(
                        Outcome.PARTIAL,
                        Outcome.REFUSE_SECRET,
                        Outcome.REFUSE_LAW,
                        Outcome.REFUSE_SAFETY,
                        Outcome.REFUSE_THIRD,
                        Outcome.REFUSE_INTERNAL,
                        Outcome.REFUSE_PROCESS,
                        Outcome.REFUSE_ENFORCEMENT,
                        Outcome.EXCESSIVE),
                filtered(Outcome::needsLegalCheck));
        assertEquals(EnumSet.of(Outcome.GRANT, Outcome.GRANT_PUBLIC, Outcome.PARTIAL), filtered(Outcome::gives));
        assertTrue(Outcome.REFUSE_LAW.withholds() && Outcome.PARTIAL.withholds() && !Outcome.GRANT.withholds());
    }

    private static Set<Outcome> filtered(java.util.function.Predicate<Outcome> test) {
        return Arrays.stream(Outcome.values())
                .filter(test)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Outcome.class)));
    }

    @Test
    void everyOutcomeHasWordsAndATitle() {
        for (Outcome outcome : Outcome.values()) {
            assertFalse(outcome.label().zh().isBlank() || outcome.label().en().isBlank());
            assertFalse(outcome.article().isBlank());
            assertTrue(outcome.documentTitle().zh().endsWith("书"));
            assertEquals(outcome, Outcome.of(outcome.name()).orElseThrow());
        }
        assertTrue(Outcome.of("NOTHING").isEmpty());
        assertEquals("非政府信息告知书", Outcome.NOT_GOVERNMENT_INFO.documentTitle().zh());
    }

    @Test
    void theReportRowOfAMixedReply() {
        var rows = RowSettings.DEFAULTS;
        assertEquals(OptionalInt.of(3), ReportRow.of(List.of(Outcome.GRANT, Outcome.GRANT_PUBLIC), rows));
        assertEquals(OptionalInt.of(4), ReportRow.of(List.of(Outcome.GRANT, Outcome.NONE_EXISTS), rows));
        assertEquals(OptionalInt.of(4), ReportRow.of(List.of(Outcome.PARTIAL, Outcome.NOT_OURS), rows));
        assertEquals(OptionalInt.of(13), ReportRow.of(List.of(Outcome.NOT_OURS, Outcome.NONE_EXISTS), rows));
        assertEquals(OptionalInt.empty(), ReportRow.of(List.of(Outcome.NOT_OURS, Outcome.PETITION), rows));
        assertThrows(IllegalArgumentException.class, () -> ReportRow.of(List.of(), rows));
    }

    @Test
    void missingFactsAreNamedByPointer() {
        assertEquals(
                List.of("/search/places", "/search/words", "/search/result"),
                RequiredFacts.missing(Outcome.NONE_EXISTS, Map.of(), false));
        assertEquals(
                List.of("/search/words"),
                RequiredFacts.missing(
                        Outcome.NONE_EXISTS,
                        Map.of("search", Map.of("places", List.of("档案室"), "words", List.of(" "), "result", "无")),
                        false));
        assertEquals(List.of("/access"), RequiredFacts.missing(Outcome.GRANT, Map.of("access", ""), false));
        assertEquals(List.of(), RequiredFacts.missing(Outcome.GRANT, Map.of(), true));
        assertEquals(List.of("/where"), RequiredFacts.missing(Outcome.GRANT_PUBLIC, Map.of(), true));
        assertEquals(
                List.of("/reasons", "/checkedBy", "/checkedOn"),
                RequiredFacts.missing(Outcome.REFUSE_SECRET, Map.of(), false));
        assertEquals(
                List.of("/given", "/withheld", "/grounds", "/reasons"),
                RequiredFacts.missing(Outcome.PARTIAL, Map.of("given", Map.of()), false));
        assertEquals(List.of(), RequiredFacts.missing(Outcome.PETITION, Map.of(), false));
        assertEquals(List.of(), RequiredFacts.missing(Outcome.EXCESSIVE, Map.of("counts", 40, "reasons", "r"), false));
    }

    @Test
    void whatEachOutcomeDemands() {
        assertEquals(List.of("reasons", "consultation"), RequiredFacts.of(Outcome.REFUSE_THIRD));
        assertEquals(List.of("earlierNumber", "earlierOn"), RequiredFacts.of(Outcome.REPEAT));
        assertEquals(List.of("law", "office", "way"), RequiredFacts.of(Outcome.QUERY_SPECIAL));
        assertEquals(List.of("whatWouldBeMade"), RequiredFacts.of(Outcome.NEEDS_MAKING));
        assertEquals(List.of("unclear"), RequiredFacts.of(Outcome.STILL_UNCLEAR));
        assertEquals(List.of("archive"), RequiredFacts.of(Outcome.ARCHIVED));
        assertEquals(List.of("notice"), RequiredFacts.of(Outcome.UNPAID));
        for (var o : List.of(Outcome.REFUSE_LAW, Outcome.NOT_OURS, Outcome.NOT_GOVERNMENT_INFO, Outcome.INQUIRY)) {
            assertEquals(List.of("reasons"), RequiredFacts.of(o));
        }
    }
}
