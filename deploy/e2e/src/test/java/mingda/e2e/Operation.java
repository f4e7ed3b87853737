package mingda.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** One operation that a service's OpenAPI document lists. */
record Operation(Part service, String method, String path, JsonNode document) {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch");

    /** All operations of a service, read from the running service. */
    static List<Operation> of(Part service) {
        var document = document(service);
        var operations = new ArrayList<Operation>();
        document.get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(method -> METHODS.contains(method.getKey()))
                        .forEach(method -> operations.add(new Operation(
                                service,
                                method.getKey().toUpperCase(java.util.Locale.ROOT),
                                path.getKey(),
                                method.getValue()))));
        return operations;
    }

    /** The whole OpenAPI document of a service. */
    static JsonNode document(Part service) {
        var answer = Call.to(SuiteUnderTest.running().url(service), "/q/openapi?format=json")
                .header("Accept", "application/json")
                .get()
                .expect(200);
        try {
            return new ObjectMapper().readTree(answer.body());
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Whether anybody may call it without a token. */
    boolean isPublic() {
        if (path.startsWith("/internal/") || path.startsWith("/api/operations")) {
            return false;
        }
        return switch (service) {
            case INTAKE -> true;
            case CASEWORK -> path.endsWith("/preview") || isExplanation();
            default -> isExplanation();
        };
    }

    /** Whether it takes a form with files, and no JSON. */
    boolean takesForm() {
        return document.at("/requestBody/content").has("multipart/form-data");
    }

    /** The path with every parameter replaced by one value. */
    String filled(String value) {
        return path.replaceAll("\\{[^}]*}", value);
    }

    Call call(String pathValue) {
        return Call.to(SuiteUnderTest.running().url(service), filled(pathValue));
    }

    private boolean isExplanation() {
        return path.startsWith("/events") || path.startsWith("/problems");
    }

    @Override
    public String toString() {
        return service + " " + method + " " + path;
    }
}
