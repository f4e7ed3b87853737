package mingda.casework.signoff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import mingda.casework.access.Caller;
import mingda.casework.access.Role;
import mingda.casework.calendar.Words;
import mingda.casework.delegation.Delegation;
import mingda.casework.document.Document;
import mingda.casework.document.DocumentKind;
import mingda.casework.document.DocumentStatus;
import mingda.casework.problem.CaseProblem;
import mingda.eventing.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The four-eyes rule over every combination of roles, delegations and drafters. */
class RightsTest {

    private static final List<Role> ROLES = List.of(Role.OFFICER, Role.REVIEWER, Role.OFFICE_HEAD, Role.SIGNATORY);
    private static final List<Delegation> DELEGATIONS = List.of(
            of("b", Role.REVIEWER), of("b", Role.SIGNATORY), of("c", Role.REVIEWER, Role.OFFICE_HEAD, Role.SIGNATORY));
    private static final List<String> PEOPLE = List.of("a", "b", "c", "d");
    private static final List<Set<Role>> STEPS = List.of(
            Set.of(Role.REVIEWER),
            Set.of(Role.SIGNATORY),
            Set.of(Role.OFFICE_HEAD),
            Set.of(Role.OFFICE_HEAD, Role.SIGNATORY));

    @Test
    void nobodyTakesAStepOnWhatHeOrTheOneInWhosePlaceHeActsDrafted() {
        int allowed = 0;
        int refused = 0;
        for (Set<Role> own : subsets(ROLES)) {
            for (Set<Delegation> delegations : subsets(DELEGATIONS)) {
                for (Set<String> drafters : subsets(PEOPLE)) {
                    for (Set<Role> step : STEPS) {
                        if (check(own, List.copyOf(delegations), drafters, step)) {
                            allowed++;
                        } else {
                            refused++;
                        }
                    }
                }
            }
        }
        assertTrue(allowed > 1000 && refused > 1000, allowed + " allowed, " + refused + " refused");
    }

    private static boolean check(Set<Role> own, List<Delegation> delegations, Set<String> drafters, Set<Role> step) {
        Rights rights = new Rights(new Caller("a", "agency", null, own), delegations);
        Document document = drafted(drafters, null);
        boolean holds = own.stream().anyMatch(step::contains);
        boolean standsIn = delegations.stream().anyMatch(each -> each.isOfAny(step));
        boolean standsInForOther =
                delegations.stream().anyMatch(each -> each.isOfAny(step) && !drafters.contains(each.delegator()));
        boolean may = !drafters.contains("a") && (holds || standsInForOther);
        String row = own + " " + delegations + " " + drafters + " " + step;
        assertEquals(may, rights.mayAct(step, document).isPresent(), row);
        if (!may) {
            ProblemException refusal = assertThrows(ProblemException.class, () -> rights.acting(step, document), row);
            assertEquals(holds || standsIn ? SignoffProblem.OWN_DRAFT : CaseProblem.NOT_YOUR_ROLE, refusal.type(), row);
            return false;
        }
        Acting acting = rights.acting(step, document);
        assertEquals(holds, acting.onBehalfOf() == null, row);
        assertFalse(drafters.contains(String.valueOf(acting.onBehalfOf())), row);
        assertEquals("a", acting.caller().username());
        assertTrue(acting.caller().roles().stream().anyMatch(step::contains), row);
        assertTrue(acting.caller().roles().stream().allMatch(role -> own.contains(role) || step.contains(role)), row);
        return true;
    }

    @Test
    void whoSubmittedCountsAsDrafter() {
        Rights rights = new Rights(new Caller("a", "agency", null, Set.of(Role.OFFICER)), DELEGATIONS);
        Document document = drafted(Set.of("d"), "b");
        assertEquals("c", rights.acting(Set.of(Role.REVIEWER), document).onBehalfOf());
    }

    @Test
    void aDraftIsGivenBackInSomebodysPlaceToo() {
        Rights rights = new Rights(new Caller("a", "agency", null, Set.of()), List.of(DELEGATIONS.getFirst()));
        assertEquals("b", rights.actingFreely(Set.of(Role.REVIEWER)).onBehalfOf());
        assertThrows(ProblemException.class, () -> rights.actingFreely(Set.of(Role.SIGNATORY)));
    }

    private static Delegation of(String delegator, Role... roles) {
        LocalDate day = LocalDate.of(2026, 12, 1);
        return new Delegation(
                UUID.randomUUID(), "agency", delegator, "a", Set.of(roles), day, day, "出差", Instant.EPOCH, null);
    }

    private static Document drafted(Set<String> drafters, @Nullable String submittedBy) {
        return new Document(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "agency",
                DocumentKind.REPLY,
                DocumentStatus.SUBMITTED,
                JsonNodeFactory.instance.objectNode(),
                List.copyOf(drafters),
                submittedBy,
                JsonNodeFactory.instance.objectNode(),
                null,
                null,
                null,
                new Words("答复书", "Reply"),
                null,
                null,
                null,
                null,
                null);
    }

    private static <T> List<Set<T>> subsets(List<T> all) {
        List<Set<T>> subsets = new ArrayList<>();
        for (int bits = 0; bits < (1 << all.size()); bits++) {
            Set<T> subset = new HashSet<>();
            for (int i = 0; i < all.size(); i++) {
                if ((bits & (1 << i)) != 0) {
                    subset.add(all.get(i));
                }
            }
            subsets.add(subset);
        }
        return subsets;
    }
}
