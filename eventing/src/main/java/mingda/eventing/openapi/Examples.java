package mingda.eventing.openapi;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.jspecify.annotations.Nullable;

/**
 * Shows what a call takes and gives, where its types alone do not: from the service's resource
 * {@code openapi/examples.json}, which maps {@code "POST /api/cases"} to its {@code request} and {@code response}.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.RUNTIME_STARTUP)
public class Examples implements OASFilter {

    private static final String OF_SERVICE = "openapi/examples.json";
    private static final String JSON = "application/json";

    private final Map<String, Exchange> exchanges;

    /** One call: the body sent and the body of the successful answer, either of which may be left out. */
    record Exchange(@Nullable Object request, @Nullable Object response) {}

    /** Reads the service's examples. */
    public Examples() {
        try (@Nullable
                InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(OF_SERVICE)) {
            exchanges = in == null ? Map.of() : new ObjectMapper().readValue(in, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(OF_SERVICE + " cannot be read", e);
        }
    }

    /** @throws IllegalStateException when an example belongs to no call, as after a renaming */
    @Override
    public void filterOpenAPI(OpenAPI document) {
        Set<String> unused = new HashSet<>(exchanges.keySet());
        document.getPaths()
                .getPathItems()
                .forEach((path, item) -> item.getOperations().forEach((method, operation) -> {
                    @Nullable Exchange exchange = exchanges.get(method + " " + path);
                    if (exchange != null) {
                        unused.remove(method + " " + path);
                        show(operation, exchange);
                    }
                }));
        if (!unused.isEmpty()) {
            throw new IllegalStateException(OF_SERVICE + " shows calls that do not exist: " + unused);
        }
    }

    private static void show(Operation operation, Exchange exchange) {
        if (exchange.request() != null) {
            if (operation.getRequestBody() == null) {
                operation.setRequestBody(OASFactory.createRequestBody());
            }
            operation
                    .getRequestBody()
                    .setContent(with(operation.getRequestBody().getContent(), exchange.request()));
        }
        if (exchange.response() != null && operation.getResponses() != null) {
            operation.getResponses().getAPIResponses().forEach((code, response) -> {
                if (code.startsWith("2")) {
                    response.setContent(with(response.getContent(), exchange.response()));
                }
            });
        }
    }

    private static Content with(@Nullable Content content, Object example) {
        Content shown = content == null ? OASFactory.createContent() : content;
        if (shown.getMediaType(JSON) == null) {
            shown.addMediaType(JSON, OASFactory.createMediaType());
        }
        shown.getMediaType(JSON).setExample(example);
        return shown;
    }
}
