package mingda.intake.portal;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An application that is being filled in on the web. Kept encrypted for 48 hours, found by the token in the visitor's
 * cookie alone.
 */
@JsonIgnoreProperties(ignoreUnknown = true)
final class Draft {

    /** What was typed, by field. */
    public Map<String, String> fields = new LinkedHashMap<>();

    /** Files that were uploaded. */
    public List<DraftFile> files = new ArrayList<>();

    /** The Idempotency-Key of this draft: however often it is sent, it is one application. */
    public String key = "";

    /** The answer, once it was submitted. */
    public @Nullable String answer;

    /** An uploaded file that is already held. */
    record DraftFile(String fileId, String purpose, String name, long bytes) {}

    String value(String name) {
        return fields.getOrDefault(name, "");
    }

    /** Whether it was submitted. */
    boolean answered() {
        return answer != null;
    }
}
