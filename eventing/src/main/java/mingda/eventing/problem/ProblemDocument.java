package mingda.eventing.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The {@code application/problem+json} form of a refusal (RFC 9457) in one language. */
final class ProblemDocument {

    static final String MEDIA_TYPE = "application/problem+json";

    private static final ObjectMapper JSON = new ObjectMapper().findAndRegisterModules();

    private ProblemDocument() {}

    static String write(ProblemException problem, Language language) {
        ProblemType type = problem.type();
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("type", "urn:mingda:problem:" + type.slug());
        document.put("title", language.pick(type.titleZh(), type.titleEn()));
        document.put("status", type.status());
        document.put("detail", language.pick(type.adviceZh(), type.adviceEn()));
        List<Map<String, String>> errors = problem.errors().stream()
                .map(error -> Map.of(
                        "pointer", error.pointer(),
                        "code", error.code(),
                        "message", language.pick(error.messageZh(), error.messageEn())))
                .toList();
        if (!errors.isEmpty()) {
            document.put("errors", errors);
        }
        problem.members(language).forEach(document::putIfAbsent);
        try {
            return JSON.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a member of the problem " + type.slug() + " is not JSON");
        }
    }
}
