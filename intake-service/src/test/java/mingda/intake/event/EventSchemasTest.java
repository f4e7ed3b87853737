package mingda.intake.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The published schemas and golden examples belong together. */
class EventSchemasTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path EVENTS = Path.of("src/main/resources/events");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application-submitted",
                "attachment-added",
                "correction-submitted",
                "withdrawal-requested",
                "opinion-submitted",
                "document-downloaded",
                "file-stored"
            })
    void the_example_fits_its_schema_and_the_schema_refuses_less_and_more(String name) throws IOException {
        JsonNode example = JSON.readTree(Files.readString(EVENTS.resolve(name + ".v1.example.json")));
        ObjectNode data = (ObjectNode) example.get("data");

        assertEquals(
                "mingda.intake.application." + name + ".v1",
                example.path("type").asText());
        assertEquals(
                example.path("subject").asText(), data.path("applicationNo").asText());
        assertEquals(List.of(), Schemas.errors(name, data));
        assertFalse(Schemas.errors(name, data.deepCopy().put("more", 1)).isEmpty());
        assertFalse(
                Schemas.errors(name, data.deepCopy().without("applicationNo")).isEmpty());
        assertTrue(Files.readString(EVENTS.resolve("asyncapi.yaml")).contains("./" + name + ".v1.schema.json"));
    }
}
