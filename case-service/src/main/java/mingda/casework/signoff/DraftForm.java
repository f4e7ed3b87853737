package mingda.casework.signoff;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import mingda.casework.document.DocumentKind;
import mingda.casework.json.Facts;
import mingda.casework.json.Wrong;
import mingda.casework.outcome.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * Reads what an officer drafts. A draft may be incomplete, but what it holds must be of its kind. Pure.
 *
 * <p>A reply comes to {@code {items: [{label?, outcome?, facts, grounds?}], body?, reportRow?}}; {@code outcome} and {@code
 * facts} at the top are one item, and stay at the top besides, so that pointers are those of what was sent.
 */
final class DraftForm {

    private static final int MOST_ITEMS = 30;
    private static final int LONGEST_LABEL = 500;
    private static final List<String> OUTCOMES = Arrays.stream(Outcome.values())
            .filter(outcome -> outcome != Outcome.WITHDRAWN)
            .map(Enum::name)
            .toList();

    private DraftForm() {}

    /**
     * The content of a reply.
     *
     * @throws mingda.eventing.problem.ProblemException 422
     */
    static ObjectNode reply(JsonNode body) {
        Wrong wrong = new Wrong();
        Facts facts = new Facts(body, "", wrong);
        ObjectNode content = JsonNodeFactory.instance.objectNode();
        ArrayNode items = content.putArray("items");
        if (facts.has("items")) {
            facts.list("items", MOST_ITEMS, DraftForm::item).forEach(items::add);
        } else {
            ObjectNode item = item(facts);
            items.add(item);
            content.setAll(item.deepCopy());
        }
        copyText(facts, "body", content);
        Integer row = facts.number("reportRow", false);
        if (row != null && (row < 3 || row > 23)) {
            facts.refuse("reportRow", "range", "年度报告行次为 3 至 23。", "A row of the report is 3 to 23.");
        } else if (row != null) {
            content.put("reportRow", row);
        }
        wrong.throwIfAny();
        return content;
    }

    /**
     * The content of a notice: {@code {facts, body?}}.
     *
     * @throws mingda.eventing.problem.ProblemException 422
     */
    static ObjectNode notice(JsonNode body) {
        Wrong wrong = new Wrong();
        Facts facts = new Facts(body, "", wrong);
        ObjectNode content = JsonNodeFactory.instance.objectNode();
        content.set("facts", factsOf(facts));
        copyText(facts, "body", content);
        wrong.throwIfAny();
        return content;
    }

    /**
     * The kind of a document to draft.
     *
     * @throws mingda.eventing.problem.ProblemException 422
     */
    static DocumentKind kind(JsonNode body) {
        Wrong wrong = new Wrong();
        DocumentKind kind = new Facts(body, "", wrong).constant("kind", true, DocumentKind.class);
        wrong.throwIfAny();
        return Objects.requireNonNull(kind);
    }

    private static ObjectNode item(Facts facts) {
        ObjectNode item = JsonNodeFactory.instance.objectNode();
        String label = facts.text("label", false, LONGEST_LABEL);
        if (label != null) {
            item.put("label", label);
        }
        String outcome = facts.choice("outcome", false, OUTCOMES);
        if (outcome != null) {
            item.put("outcome", outcome);
        }
        item.set("facts", factsOf(facts));
        if (facts.has("grounds")) {
            FactShape.check(facts.raw("grounds"), "grounds", facts);
            if (facts.raw("grounds").isArray()) {
                item.set("grounds", facts.raw("grounds").deepCopy());
            } else {
                facts.refuse("grounds", "list", "请列出依据。", "List the grounds.");
            }
        }
        return item;
    }

    private static ObjectNode factsOf(Facts facts) {
        Facts given = facts.object("facts", false);
        @Nullable ObjectNode copy = given == null ? null : given.copy();
        if (copy == null) {
            return JsonNodeFactory.instance.objectNode();
        }
        FactShape.check(copy, "facts", facts);
        return copy;
    }

    private static void copyText(Facts facts, String name, ObjectNode into) {
        String text = facts.text(name, false);
        if (text != null) {
            into.put(name, text);
        }
    }
}
