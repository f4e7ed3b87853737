package mingda.casework.casefile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StepsTest {

    @Test
    void a_reply_says_how_it_was_given_and_no_other_step_does() {
        List<Steps.Step> steps =
                Steps.of(List.of(act("EXTENDED", "POST"), act("REPLIED", "ELECTRONIC"), act("REPLIED", null)));
        assertEquals(
                List.of("EXTENDED", "REPLIED", "REPLIED"),
                steps.stream().map(Steps.Step::kind).toList());
        assertNull(steps.get(0).method());
        assertEquals("ELECTRONIC", steps.get(1).method());
        assertNull(steps.get(2).method());
    }

    private static Entry act(String type, @org.jspecify.annotations.Nullable String method) {
        ObjectNode detail = JsonNodeFactory.instance.objectNode();
        if (method != null) {
            detail.put("method", method);
        }
        return new Entry(
                1,
                Entry.Kind.ACT,
                UUID.randomUUID(),
                type,
                LocalDate.parse("2026-12-01"),
                Instant.EPOCH,
                "officer",
                detail,
                "0");
    }
}
