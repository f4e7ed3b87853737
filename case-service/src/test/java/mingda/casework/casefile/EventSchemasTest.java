package mingda.casework.casefile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import mingda.casework.sql.Db;
import mingda.casework.support.CaseworkTest;
import mingda.eventing.scope.Scope;
import mingda.eventing.scope.Scopes;
import org.junit.jupiter.api.Test;

/** What the service really publishes, and its golden examples, against the schemas that it publishes. */
@CaseworkTest
class EventSchemasTest {

    private static final Path EVENTS = Path.of("src/main/resources/events");
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    @Inject
    Scopes scopes;

    @Inject
    Db db;

    @Inject
    ObjectMapper json;

    @Test
    void every_published_event_fits_its_schema_and_tells_no_name() throws IOException {
        List<JsonNode> envelopes = scopes.call(
                Scope.background(), () -> db.list("select envelope from outbox_event", row -> row.json("envelope")));
        List<String> types =
                envelopes.stream().map(e -> e.path("type").asText()).distinct().toList();
        assertTrue(types.contains("mingda.casework.case.timeline-changed.v1"), types.toString());
        assertTrue(types.contains("mingda.casework.directory.calendar-published.v1"), types.toString());
        for (JsonNode envelope : envelopes) {
            String[] parts = envelope.path("type").asText().split("\\.", -1);
            assertEquals(
                    List.of(),
                    errors(parts[3], envelope.path("data")),
                    envelope.path("type").asText());
            assertFalse(envelope.toString().contains("张示例"), "personal data in the open part");
        }
    }

    /** Whoever must know on which days nobody works need not count: New Year 2026 is off, the Sunday after it is worked. */
    @Test
    void a_published_calendar_tells_its_days_off_and_its_make_up_days() {
        JsonNode data = scopes.call(
                        Scope.background(),
                        () -> db.list(
                                "select envelope from outbox_event where name = 'calendar-published' order by sequence",
                                row -> row.json("envelope")))
                .getFirst()
                .path("data");
        assertTrue(data.path("daysOff").toString().contains("\"2026-01-01\""));
        assertTrue(data.path("makeupWorkdays").toString().contains("\"2026-01-04\""));
        assertFalse(data.path("daysOff").toString().contains("\"2026-01-05\""));
    }

    @Test
    void every_golden_example_fits_its_schema() throws IOException {
        try (Stream<Path> files = Files.list(EVENTS)) {
            List<Path> examples =
                    files.filter(f -> f.toString().endsWith(".example.json")).toList();
            assertTrue(examples.size() >= 7);
            for (Path example : examples) {
                String name = example.getFileName().toString().replace(".v1.example.json", "");
                JsonNode data = json.readTree(Files.readString(example)).path("data");
                assertEquals(List.of(), errors(name, data), name);
            }
        }
    }

    private static List<String> errors(String name, JsonNode data) throws IOException {
        Schema schema =
                REGISTRY.getSchema(Files.readString(EVENTS.resolve(name + ".v1.schema.json")), InputFormat.JSON);
        return schema.validate(data.toString(), InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }
}
