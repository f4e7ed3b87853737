package mingda.casework.document.letter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import mingda.casework.outcome.Outcome;
import mingda.casework.outcome.Remedy;
import mingda.casework.outcome.UnsuableRemedy;

/**
 * One item of a reply: what was asked for and what becomes of it.
 *
 * @param label what it is about; may be empty where the reply has one item
 * @param outcome the decision
 * @param facts the facts that the decision states
 * @param grounds the legal grounds, for a part that is withheld
 */
public record Item(String label, Outcome outcome, ObjectNode facts, List<String> grounds) {

    public Item {
        grounds = List.copyOf(grounds);
    }

    /** Reads an item of a valid draft; grounds may stand beside the facts or among them. */
    public static Item of(JsonNode item) {
        ObjectNode facts = item.path("facts") instanceof ObjectNode object ? object : item.withObjectProperty("facts");
        List<String> grounds = new ArrayList<>();
        item.path("grounds").forEach(ground -> grounds.add(ground.asText()));
        facts.path("grounds").forEach(ground -> grounds.add(ground.asText()));
        return new Item(
                item.path("label").asText("").strip(),
                Outcome.valueOf(item.path("outcome").asText()),
                facts,
                grounds);
    }

    /**
     * The remedies of this item (rulebook 7.2): a partial grant carries R1 only where something is withheld under 条例
     * Arts. 14 to 16.
     */
    public Set<Remedy> remedies(UnsuableRemedy unsuable) {
        boolean lesser = outcome == Outcome.PARTIAL
                && !grounds.isEmpty()
                && grounds.stream().noneMatch(Grounds::isRefusal);
        return lesser ? Set.of(Remedy.FREE_CHOICE) : outcome.remedies(unsuable);
    }
}
