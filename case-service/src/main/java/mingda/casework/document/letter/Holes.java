package mingda.casework.document.letter;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Marks (〔待填写：…〕) for what a draft does not state yet, so that its letter can be looked at before it is complete. They
 * never reach a letter that is issued: a draft is submitted only once it states everything. Pure.
 */
public final class Holes {

    private static final String FACTS = "facts.";
    /** What is worked out from the facts, and can't be while they are incomplete. */
    private static final Set<String> WORKED_OUT = Set.of(
            Placeholder.LAST_DAY, Placeholder.TARIFF, Placeholder.QUANTITY, Placeholder.AMOUNT, Placeholder.DECISION);

    private Holes() {}

    /** A copy of the facts in which what the template of that key can't do without is stated or marked. */
    public static ObjectNode facts(String key, ObjectNode stated) {
        TemplateSpec spec = TemplateSpec.of(key).orElseThrow();
        ObjectNode facts = stated.deepCopy();
        for (String name : spec.placeholders()) {
            if (name.startsWith(FACTS) && !spec.maybe().contains(name)) {
                mark(facts, name);
            }
        }
        boolean lists = spec.required().contains(Placeholder.ITEMS);
        if (lists && FactTexts.list(facts.path(Placeholder.ITEMS)).isEmpty()) {
            facts.putArray(Placeholder.ITEMS).add(of(Placeholder.ITEMS));
        }
        return facts;
    }

    /** As {@link #facts}, of one item of a reply, whose grounds may stand beside its facts. */
    public static ObjectNode item(ObjectNode stated) {
        ObjectNode item = stated.deepCopy();
        ObjectNode facts = item.withObjectProperty("facts");
        boolean beside = !item.path("grounds").isEmpty();
        if (beside) {
            facts.set("grounds", item.path("grounds"));
        }
        ObjectNode marked = facts(TemplateSpec.OUTCOME + item.path("outcome").asText(), facts);
        if (beside) {
            marked.remove("grounds");
        }
        item.set("facts", marked);
        return item;
    }

    /** Marks for the values of a notice that are worked out from its facts. */
    public static Map<String, Object> values(String key) {
        Map<String, Object> values = new LinkedHashMap<>();
        TemplateSpec.of(key).orElseThrow().placeholders().stream()
                .filter(WORKED_OUT::contains)
                .forEach(name -> values.put(name, of(name)));
        return values;
    }

    /** The mark of a name that is missing. */
    public static String name() {
        return "〔待填写：名称〕";
    }

    private static String of(String name) {
        return "〔待填写：" + Placeholder.meaning(name).zh() + "〕";
    }

    private static void mark(ObjectNode facts, String name) {
        String[] steps = name.substring(FACTS.length()).split("\\.", -1);
        if (isStated(FactTexts.of(facts), steps)) {
            return;
        }
        ObjectNode at = facts;
        for (int i = 0; i < steps.length - 1; i++) {
            at = at.path(steps[i]) instanceof ObjectNode inner ? inner : at.putObject(steps[i]);
        }
        at.put(steps[steps.length - 1], of(name));
    }

    private static boolean isStated(Map<String, Object> words, String[] steps) {
        @Nullable Object at = words;
        for (String step : steps) {
            at = at instanceof Map<?, ?> map ? map.get(step) : null;
        }
        return at != null;
    }
}
