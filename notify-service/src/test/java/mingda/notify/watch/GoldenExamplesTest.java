package mingda.notify.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.LocalDate;
import mingda.notify.support.Schemas;
import mingda.notify.tier.Tier;
import org.junit.jupiter.api.Test;

/** What casework shows as an example is understood. */
class GoldenExamplesTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void the_example_of_a_timeline_is_read_whole() throws IOException {
        Timeline timeline = Timeline.of(data("timeline-changed"));
        assertEquals(1, timeline.version());
        assertEquals(1, timeline.deadlineVersion());
        assertEquals("IN_PROCESS", timeline.state());
        assertTrue(timeline.open());
        assertEquals(LocalDate.parse("2026-12-21"), timeline.alertDueOn());
        assertTrue(timeline.tiers().contains(new Tier(0, LocalDate.parse("2026-12-21"))));
        assertTrue(timeline.tiers().contains(new Tier(10, LocalDate.parse("2026-12-07"))));
    }

    @Test
    void the_examples_of_the_other_events_name_what_is_needed() throws IOException {
        for (String name : new String[] {"case-registered", "case-assigned"}) {
            ObjectNode data = data(name);
            assertTrue(data.path("applicationNo").isTextual(), name);
            assertTrue(data.path("caseId").isTextual(), name);
            assertTrue(data.path("agencyCode").isTextual(), name);
        }
        assertTrue(data("case-assigned").has("assignee"));
        assertTrue(data("staff-changed").path("roles").isArray());
        assertTrue(data("agency-changed").path("supervising").isBoolean());
        assertTrue(data("annual-report-changed").path("settled").isBoolean());
        assertTrue(
                data("annual-report-changed").path("tiers").path(0).path("on").isTextual());
    }

    private static ObjectNode data(String name) throws IOException {
        return (ObjectNode) JSON.readTree(
                        Schemas.CASEWORK.resolve(name + ".v1.example.json").toFile())
                .required("data");
    }
}
