package mingda.eventing.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Describes parameters that mean the same wherever they stand: the common headers, and those that the service names in
 * its resource {@code openapi/parameters.properties} ({@code name=description}). Words beside the parameter win.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.RUNTIME_STARTUP)
public class ParameterWords implements OASFilter {

    private static final String OF_SERVICE = "openapi/parameters.properties";

    private static final Map<String, String> COMMON = Map.of(
            "lang", "Language of the answer: zh (default) or en; wins over Accept-Language.",
            "Accept-Language", "Languages that the reader prefers; zh when none fits.",
            "If-Match", "The ETag that was read last; 412 when somebody changed the thing since.",
            "If-None-Match", "An ETag that is at hand; 304 when it is still the current one.",
            "Range", "Bytes wanted, such as bytes=0-1023; 206 with them, 416 outside the file.",
            "If-Range", "An ETag: the range holds only while the file is still that one.",
            "Idempotency-Key",
                    "A key that the caller makes up once per wish, 1 to 200 characters. The same key and body give the first answer again.",
            "Last-Event-ID", "Id of the last event that was received; the stream goes on after it.",
            "limit", "At most so many items, 1 to 200; 50 when left out.",
            "cursor", "Where the page before ended: its next.");

    private final Properties ofService = new Properties();

    /** Reads the service's own words. */
    public ParameterWords() {
        try (@Nullable
                InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(OF_SERVICE)) {
            if (in != null) {
                ofService.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(OF_SERVICE + " cannot be read", e);
        }
    }

    @Override
    public Parameter filterParameter(Parameter parameter) {
        @Nullable String name = parameter.getName();
        if (name != null
                && (parameter.getDescription() == null
                        || parameter.getDescription().isBlank())) {
            parameter.setDescription(ofService.getProperty(name, COMMON.get(name)));
        }
        return parameter;
    }
}
