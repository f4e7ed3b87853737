package mingda.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each publisher serves the schema and the golden example of every event that it publishes. */
@Order(25)
class EventSchemasTest {

    private static final Map<Part, String> EVENTS = Map.of(
            Part.INTAKE,
            "application-submitted attachment-added correction-submitted withdrawal-requested opinion-submitted"
                    + " document-downloaded file-stored",
            Part.CASEWORK,
            "case-registered case-assigned timeline-changed document-issued consultation-opened"
                    + " consultation-closed agency-changed staff-changed calendar-published annual-report-changed",
            Part.NOTIFY,
            "delivery-changed");

    static Stream<Arguments> events() {
        return EVENTS.entrySet().stream()
                .flatMap(e -> Stream.of(e.getValue().split(" ")).map(name -> Arguments.of(e.getKey(), name)));
    }

    @ParameterizedTest
    @MethodSource("events")
    void theSchemaAndTheExampleAreServed(Part service, String name) {
        var schema = file(service, name + ".v1.schema.json").json();
        assertTrue(schema.has("$schema"), name);
        var example = file(service, name + ".v1.example.json").json();
        assertEquals("1.0", example.path("specversion").asText(), name);
        assertTrue(
                example.path("type").asText().endsWith("." + name + ".v1"),
                example.path("type").asText());
        assertTrue(example.path("sequence").isIntegralNumber(), name);
    }

    @ParameterizedTest
    @MethodSource("events")
    void theAsyncApiDocumentKnowsIt(Part service, String name) {
        assertTrue(file(service, "asyncapi.yaml").text().contains(name));
    }

    private static Answer file(Part service, String name) {
        return Call.to(SuiteUnderTest.running().url(service), "/events/" + name)
                .get()
                .expect(200);
    }
}
