package mingda.intake.portal;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An application that is being filled in on the web. Kept encrypted for 48 hours, found by the token in the visitor's
 * cookie, or longer, found by a resume code, if the visitor saves it.
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

    /**
     * The resume code (续填码) under which it is saved, or null. A visitor's own row that has one holds nothing else: it leads to
     * the draft that is kept under the code.
     */
    public @Nullable String resumeCode;

    /** Until which day it is saved, or null. */
    public @Nullable String savedUntil;

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
