package mingda.eventing.openapi;

import io.quarkus.arc.Arc;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import mingda.eventing.problem.ProblemCatalogue;
import mingda.eventing.problem.ProblemType;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/** Gives every refusal in the document its problem types (RFC 9457), taken from the service's one catalogue. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.RUNTIME_STARTUP)
public class Refusals implements OASFilter {

    private static final String PROBLEM = "Problem";
    private static final String PROBLEM_JSON = "application/problem+json";

    private final Map<Integer, Map<String, ProblemType>> byStatus = new TreeMap<>();

    /** Reads the catalogue when the document is made. */
    public Refusals() {
        for (ProblemType type :
                Arc.container().instance(ProblemCatalogue.class).get().all()) {
            byStatus.computeIfAbsent(type.status(), s -> new LinkedHashMap<>()).put(type.slug(), type);
        }
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        document.getComponents().addSchema(PROBLEM, problem());
        document.getPaths().getPathItems().values().forEach(this::complete);
    }

    private void complete(PathItem path) {
        path.getOperations().values().forEach(operation -> {
            if (operation.getResponses() == null) {
                operation.setResponses(OASFactory.createAPIResponses());
            }
            expected(operation, path).forEach(status -> {
                if (!operation.getResponses().hasAPIResponse(Integer.toString(status))) {
                    operation.getResponses().addAPIResponse(Integer.toString(status), OASFactory.createAPIResponse());
                }
            });
            describe(operation.getResponses());
        });
    }

    /** What any call of that form may be answered with, whatever it does. */
    private static List<Integer> expected(Operation operation, PathItem path) {
        List<Parameter> own = operation.getParameters() == null ? List.of() : operation.getParameters();
        List<Parameter> shared = path.getParameters() == null ? List.of() : path.getParameters();
        boolean names = java.util.stream.Stream.concat(own.stream(), shared.stream())
                .anyMatch(parameter -> parameter.getIn() == Parameter.In.PATH);
        boolean brings = operation.getRequestBody() != null;
        if (names) {
            return brings ? List.of(400, 404, 422) : List.of(404);
        }
        return brings ? List.of(400, 422) : List.of();
    }

    private void describe(APIResponses responses) {
        responses.getAPIResponses().forEach((code, response) -> {
            Map<String, ProblemType> types = code.matches("[45]\\d\\d")
                    ? byStatus.getOrDefault(Integer.parseInt(code), Map.of())
                    : Map.<String, ProblemType>of();
            if (types.isEmpty() || response.getRef() != null) {
                return;
            }
            if (response.getDescription() == null || response.getDescription().isBlank()) {
                response.setDescription(types.values().iterator().next().titleEn());
            }
            if (response.getContent() == null || response.getContent().getMediaTypes() == null) {
                response.setContent(content(types));
            }
        });
    }

    private static Content content(Map<String, ProblemType> types) {
        MediaType media =
                OASFactory.createMediaType().schema(OASFactory.createSchema().ref("#/components/schemas/" + PROBLEM));
        types.forEach((slug, type) -> media.addExample(
                slug,
                OASFactory.createExample()
                        .summary(type.titleEn())
                        .description(type.adviceEn())
                        .value(Map.of(
                                "type", "urn:mingda:problem:" + slug,
                                "title", type.titleZh(),
                                "status", type.status(),
                                "detail", type.adviceZh()))));
        return OASFactory.createContent().addMediaType(PROBLEM_JSON, media);
    }

    private static Schema problem() {
        return object("A refusal after RFC 9457, in the reader's language.")
                .addProperty(
                        "type",
                        text(
                                "Which problem, for ever the same: urn:mingda:problem:<slug>, explained at /problems/<slug>."))
                .addProperty("title", text("What is wrong."))
                .addProperty(
                        "status",
                        OASFactory.createSchema().addType(SchemaType.INTEGER).description("HTTP status."))
                .addProperty("detail", text("What the reader can do about it."))
                .addProperty("incident", text("Where the fault is ours: the number under which it was logged."))
                .addProperty(
                        "errors",
                        OASFactory.createSchema()
                                .addType(SchemaType.ARRAY)
                                .description("Each wrong or missing fact.")
                                .items(object("One fact.")
                                        .addProperty("pointer", text("JSON pointer (RFC 6901) to the fact."))
                                        .addProperty("code", text("Stable word for the kind of error."))
                                        .addProperty("message", text("What is wrong and what to do."))))
                .addRequired("type")
                .addRequired("title")
                .addRequired("status");
    }

    private static Schema object(String description) {
        return OASFactory.createSchema().addType(SchemaType.OBJECT).description(description);
    }

    private static Schema text(String description) {
        return OASFactory.createSchema().addType(SchemaType.STRING).description(description);
    }
}
