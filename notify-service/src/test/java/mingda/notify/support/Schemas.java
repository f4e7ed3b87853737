package mingda.notify.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Validates the data of events against the schemas of their publishers. */
public final class Schemas {

    /** What this service publishes. */
    public static final Path OWN = Path.of("src/main/resources/events");
    /** What casework publishes, in its part of the tree. */
    public static final Path CASEWORK = Path.of("../case-service/src/main/resources/events");

    /** What intake publishes, in its part of the tree. */
    public static final Path INTAKE = Path.of("../intake-service/src/main/resources/events");

    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private Schemas() {}

    /** What is wrong with the data; empty when it fits. */
    public static List<String> errors(Path publisher, String name, JsonNode data) {
        try {
            String schema = Files.readString(publisher.resolve(name + ".v1.schema.json"));
            return REGISTRY
                    .getSchema(schema, InputFormat.JSON)
                    .validate(
                            data.toString(),
                            InputFormat.JSON,
                            context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                    .stream()
                    .map(error -> error.getInstanceLocation() + " " + error.getMessage())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
