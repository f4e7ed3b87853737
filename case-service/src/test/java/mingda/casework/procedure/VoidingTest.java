package mingda.casework.procedure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import mingda.casework.clock.Act;
import mingda.casework.clock.ActType;
import org.junit.jupiter.api.Test;

class VoidingTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final Set<Role> REVIEWER = Set.of(Role.REVIEWER);

    @Test
    void anActThatOthersReferToIsVoidedAfterThem() {
        var consulted = Act.of(ActType.CONSULTED, DAY).id("c").build();
        var opinion =
                Act.of(ActType.OPINION_RECEIVED, DAY).id("o").consultation("c").build();

        var refusal = Voiding.refusal(consulted, List.of(consulted, opinion), REVIEWER)
                .orElseThrow();
        assertEquals(List.of("o"), refusal.referring());
        assertTrue(Voiding.refusal(consulted, List.of(consulted), REVIEWER).isEmpty());
        assertTrue(
                Voiding.refusal(opinion, List.of(consulted, opinion), REVIEWER).isEmpty());
    }

    @Test
    void whatWasIssuedAndTheServiceOfAReplyNever() {
        var issued = Act.of(ActType.ISSUED, DAY).id("i").build();
        var replied = Act.of(ActType.REPLIED, DAY).id("r").build();
        var notice = Act.of(ActType.CORRECTION_REQUESTED, DAY).id("n").build();
        var all = List.of(issued, replied, notice);
        var head = Set.of(Role.OFFICE_HEAD);

        assertTrue(Voiding.refusal(issued, all, head).isPresent());
        assertTrue(Voiding.refusal(Act.of(ActType.RECALLED, DAY).of("i").build(), all, head)
                .isPresent());
        assertTrue(
                Voiding.refusal(Act.of(ActType.SERVED, DAY).build(), all, head).isPresent());
        assertTrue(Voiding.refusal(Act.of(ActType.SERVED, DAY).of("r").build(), all, head)
                .isPresent());
        assertTrue(Voiding.refusal(Act.of(ActType.SERVED, DAY).of("n").build(), all, head)
                .isEmpty());
    }

    @Test
    void aReplyByTheHeadOfTheOfficeAlone() {
        var replied = Act.of(ActType.REPLIED, DAY).id("r").build();
        assertTrue(Voiding.refusal(replied, List.of(replied), REVIEWER).isPresent());
        assertTrue(Voiding.refusal(replied, List.of(replied), Set.of(Role.OFFICE_HEAD))
                .isEmpty());
    }

    @Test
    void aVoidingAndAServiceAreReferencesToo() {
        var notice = Act.of(ActType.CORRECTION_REQUESTED, DAY).id("n").build();
        var served = Act.of(ActType.SERVED, DAY).id("s").of("n").build();
        var voided = Act.of(ActType.VOIDED, DAY).id("v").act("s").build();
        var unnamed = Act.of(ActType.SEARCHED, DAY).build();
        var all = List.of(notice, served, voided, unnamed);

        assertEquals(
                List.of("s"),
                Voiding.refusal(notice, all, REVIEWER).orElseThrow().referring());
        assertEquals(
                List.of("v"),
                Voiding.refusal(served, all, REVIEWER).orElseThrow().referring());
        assertTrue(Voiding.refusal(unnamed, all, REVIEWER).isEmpty());
    }
}
