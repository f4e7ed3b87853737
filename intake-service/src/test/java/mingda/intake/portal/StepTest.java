package mingda.intake.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StepTest {

    @Test
    void a_person_who_applies_alone_is_not_asked_about_an_organisation_or_an_agent() {
        assertEquals(
                List.of(
                        Step.AGENCY,
                        Step.KIND,
                        Step.PERSON,
                        Step.AGENT,
                        Step.REQUEST,
                        Step.DELIVERY,
                        Step.CONTACT,
                        Step.PROOF,
                        Step.CHECK),
                way(Map.of("kind", "NATURAL_PERSON", "agentKind", "NONE")));
    }

    @Test
    void an_organisation_with_an_agent_is_asked_about_both() {
        assertEquals(
                List.of(
                        Step.AGENCY,
                        Step.KIND,
                        Step.ORGANISATION,
                        Step.AGENT,
                        Step.AGENT_DETAILS,
                        Step.REQUEST,
                        Step.DELIVERY,
                        Step.CONTACT,
                        Step.PROOF,
                        Step.CHECK),
                way(Map.of("kind", "ORGANISATION", "agentKind", "ENTRUSTED")));
    }

    @Test
    void the_way_back_is_the_way_forth() {
        Map<String, String> fields = Map.of("kind", "ORGANISATION", "agentKind", "GUARDIAN");
        List<Step> back = new ArrayList<>();
        for (Step step = Step.CHECK; step != null; step = step.before(fields).orElse(null)) {
            back.addFirst(step);
        }
        assertEquals(way(fields), back);
    }

    private static List<Step> way(Map<String, String> fields) {
        List<Step> steps = new ArrayList<>(List.of(Step.AGENCY));
        while (steps.getLast() != Step.CHECK) {
            steps.add(steps.getLast().next(fields));
        }
        return steps;
    }
}
