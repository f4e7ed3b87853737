package mingda.casework.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingda.casework.calendar.Words;
import mingda.casework.document.letter.Placeholder;
import mingda.casework.outcome.Outcome;
import org.jspecify.annotations.Nullable;

/** What changed between two versions of a draft, part by part and fact by fact, in words for people. Pure. */
public final class DraftDifference {

    private static final Pattern ITEM = Pattern.compile("/items/(\\d+)/(.*)");
    private static final String FACTS = "facts/";
    private static final Map<String, Words> PARTS = Map.ofEntries(
            Map.entry("outcome", new Words("答复类型", "outcome")),
            Map.entry("label", new Words("事项名称", "which matter")),
            Map.entry("body", new Words("补充正文", "further text")),
            Map.entry("reportRow", new Words("年度报告行次", "row of the report")),
            Map.entry("grounds", new Words("不予公开的依据", "grounds of the refusal")),
            Map.entry("facts/party", new Words("征求意见对象", "who is consulted")),
            Map.entry("facts/name", new Words("名称", "name")),
            Map.entry("facts/address", new Words("地址", "address")),
            Map.entry("facts/postcode", new Words("邮编", "postcode")),
            Map.entry("facts/phone", new Words("联系电话", "telephone")),
            Map.entry("facts/asked", new Words("征求意见的内容", "what is asked for")),
            Map.entry("facts/items", new Words("需补正的事项", "what to correct")),
            Map.entry("facts/tariff", new Words("计费方式", "tariff")));

    private DraftDifference() {}

    /**
     * A change of one part.
     *
     * @param pointer JSON Pointer of the part, such as {@code /items/0/facts/reasons}
     * @param part what people call it
     * @param before what it said, or empty where it was not there
     * @param after what it says, or empty where it is gone
     */
    public record Change(String pointer, Words part, Words before, Words after) {}

    /** The changes, in the order of the letter; empty when both say the same. */
    public static List<Change> between(ObjectNode before, ObjectNode after) {
        Map<String, JsonNode> old = parts(before);
        Map<String, JsonNode> now = parts(after);
        boolean several =
                Math.max(before.path("items").size(), after.path("items").size()) > 1;
        Set<String> pointers = new LinkedHashSet<>(now.keySet());
        pointers.addAll(old.keySet());
        List<Change> changes = new ArrayList<>();
        for (String pointer : pointers) {
            Words was = words(pointer, old.get(pointer));
            Words is = words(pointer, now.get(pointer));
            if (!was.equals(is)) {
                changes.add(new Change(pointer, part(pointer, several), was, is));
            }
        }
        return changes;
    }

    /** A reply of one item has its outcome and facts at the top too; what counts are the items. */
    private static Map<String, JsonNode> parts(ObjectNode content) {
        Map<String, JsonNode> parts = new LinkedHashMap<>();
        if (content.has("items")) {
            JsonNode items = content.path("items");
            for (int i = 0; i < items.size(); i++) {
                // The database keeps no order of members; what was decided comes before why.
                put("/items/" + i + "/outcome", items.get(i).path("outcome"), parts);
                put("/items/" + i, items.get(i), parts);
            }
        } else {
            put("/facts", content.path("facts"), parts);
        }
        for (String name : List.of("body", "reportRow")) {
            if (content.has(name)) {
                parts.put("/" + name, content.path(name));
            }
        }
        return parts;
    }

    private static void put(String pointer, JsonNode value, Map<String, JsonNode> parts) {
        if (value.isObject()) {
            value.properties().forEach(member -> put(pointer + "/" + member.getKey(), member.getValue(), parts));
        } else if (!value.isMissingNode()) {
            parts.put(pointer, value);
        }
    }

    private static Words words(String pointer, @Nullable JsonNode value) {
        if (value == null || value.isNull()) {
            return new Words("", "");
        }
        String text = text(value);
        return pointer.endsWith("/outcome")
                ? Outcome.of(text).map(Outcome::label).orElse(new Words(text, text))
                : new Words(text, text);
    }

    private static String text(JsonNode value) {
        if (!value.isArray()) {
            return value.isContainerNode() ? value.toString() : value.asText();
        }
        List<String> lines = new ArrayList<>();
        value.forEach(each -> lines.add(text(each)));
        return String.join("\n", lines);
    }

    private static Words part(String pointer, boolean several) {
        Matcher item = ITEM.matcher(pointer);
        if (!item.matches()) {
            return name(pointer.substring(1));
        }
        Words name = name(item.group(2));
        int number = Integer.parseInt(item.group(1)) + 1;
        return several ? new Words("第" + number + "项 " + name.zh(), "item " + number + ", " + name.en()) : name;
    }

    private static Words name(String path) {
        Words known = PARTS.get(path);
        if (known != null) {
            return known;
        }
        String fact = path.startsWith(FACTS) ? path.substring(FACTS.length()) : path;
        return Placeholder.known(fact.replace('/', '.')).orElse(new Words(fact, fact));
    }

    /** What a draft said before anybody wrote on it. */
    public static ObjectNode nothing() {
        return JsonNodeFactory.instance.objectNode();
    }
}
