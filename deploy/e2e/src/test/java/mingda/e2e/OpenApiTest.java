package mingda.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The services' OpenAPI documents leave nothing to guess: words, examples and refusals for every operation. */
@Order(24)
class OpenApiTest {

    static Stream<Operation> apiOperations() {
        return Arrays.stream(Part.services())
                .flatMap(service -> Operation.of(service).stream())
                .filter(operation -> operation.path().startsWith("/api/"));
    }

    @ParameterizedTest
    @MethodSource("apiOperations")
    void anOperationIsDescribedWithItsParametersAnswersAndRefusals(Operation operation) {
        var missing = new ArrayList<String>();
        var document = operation.document();
        if (document.path("summary").asText().isBlank()) {
            missing.add("summary");
        }
        if (document.path("description").asText().isBlank()) {
            missing.add("description");
        }
        document.path("parameters").forEach(parameter -> {
            if (parameter.path("description").asText().isBlank() && !parameter.has("$ref")) {
                missing.add("description of parameter " + parameter.path("name").asText());
            }
        });
        var responses = document.path("responses");
        responses.properties().forEach(response -> {
            if (response.getValue().path("description").asText().isBlank()
                    && !response.getValue().has("$ref")) {
                missing.add("description of response " + response.getKey());
            }
        });
        if (responses.properties().stream().noneMatch(r -> r.getKey().startsWith("2"))) {
            missing.add("a successful response");
        }
        if (!operation.isPublic() && !responses.has("401")) {
            missing.add("response 401");
        }
        assertTrue(missing.isEmpty(), () -> operation + " lacks " + missing);
    }

    @ParameterizedTest
    @EnumSource(
            value = Part.class,
            names = {"INTAKE", "CASEWORK", "NOTIFY"})
    void theDocumentNamesProblemsAndShowsExamples(Part service) {
        var text = Operation.document(service).toString();
        assertTrue(text.contains("application/problem+json"), service + " names no problem");
        assertTrue(text.contains("\"example\""), service + " shows no example");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/deadlines/preview", "/api/fees/preview", "/api/cases"})
    void theExampleThatIsShownIsTaken(String path) {
        var example = Operation.document(Part.CASEWORK)
                .at("/paths/" + path.replace("/", "~1") + "/post/requestBody/content/application~1json/example");
        var answer = Staff.named("officer").post(path, example);
        assertEquals(2, answer.status() / 100, answer::toString);
    }
}
