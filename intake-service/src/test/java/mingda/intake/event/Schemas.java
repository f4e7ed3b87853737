package mingda.intake.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Validates the open part of events against published schemas. */
public final class Schemas {

    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private Schemas() {}

    /** What is wrong with the data of an event of this service; empty when it fits. */
    public static List<String> errors(String name, JsonNode data) {
        return errors(Path.of("src/main/resources/events", name + ".v1.schema.json"), data);
    }

    /** What is wrong with the data by the schema in the file; empty when it fits. */
    public static List<String> errors(Path schema, JsonNode data) {
        try {
            return REGISTRY
                    .getSchema(Files.readString(schema), InputFormat.JSON)
                    .validate(
                            data.toString(),
                            InputFormat.JSON,
                            context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                    .stream()
                    .map(error -> error.getInstanceLocation() + " " + error.getMessage())
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
