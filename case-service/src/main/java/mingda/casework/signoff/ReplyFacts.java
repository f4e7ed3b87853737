package mingda.casework.signoff;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import mingda.casework.json.Wrong;
import mingda.casework.outcome.Outcome;
import mingda.casework.outcome.RequiredFacts;

/** What the draft of a reply must state when it is submitted. Pure. */
final class ReplyFacts {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

    private ReplyFacts() {}

    /**
     * Makes sure that every item states its facts.
     *
     * @param attached whether files are released with the reply
     * @throws mingda.eventing.problem.ProblemException 422 that names each missing fact
     */
    static void require(ObjectNode content, boolean attached) {
        Wrong wrong = new Wrong();
        boolean top = content.has("facts");
        JsonNode items = content.path("items");
        if (items.isEmpty()) {
            wrong.missing("/items");
        }
        for (int i = 0; i < items.size(); i++) {
            check(items.get(i), top ? "" : "/items/" + i, items.size(), attached, wrong);
        }
        wrong.throwIfAny();
    }

    private static void check(JsonNode item, String pointer, int items, boolean attached, Wrong wrong) {
        Optional<Outcome> outcome = Outcome.of(item.path("outcome").asText());
        if (outcome.isEmpty()) {
            wrong.missing(pointer + "/outcome");
            return;
        }
        if (items > 1 && item.path("label").asText("").isBlank()) {
            wrong.missing(pointer + "/label");
        }
        Map<String, Object> facts = new LinkedHashMap<>(JSON.convertValue(item.path("facts"), MAP));
        if (item.path("grounds").size() > 0) {
            facts.putIfAbsent("grounds", JSON.convertValue(item.path("grounds"), Object.class));
        }
        RequiredFacts.missing(outcome.get(), facts, attached)
                .forEach(missing -> wrong.missing(pointer + "/facts" + missing));
        JsonNode competent = item.path("facts").path("competentAgency");
        if (competent.isObject() && competent.path("name").asText("").isBlank()) {
            wrong.missing(pointer + "/facts/competentAgency/name");
        }
    }
}
