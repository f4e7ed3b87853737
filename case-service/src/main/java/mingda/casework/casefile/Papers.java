package mingda.casework.casefile;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What became of each paper that the applicant handed in on the portal, by the id that the portal gave it. Pure. */
final class Papers {

    /** Member of the entry that a paper led to: the paper's id. */
    static final String MEMBER = "paper";

    private static final Map<String, Decision> DECISIONS = Map.of(
            "CORRECTED", new Decision("CORRECTION", "APPLIED", null),
            "SUPPLEMENT_RECEIVED", new Decision("CORRECTION", "FILED", null),
            "CORRECTION_AFTER_CLOSE", new Decision("CORRECTION", "FILED", null),
            "WITHDRAWN", new Decision("WITHDRAWAL", "APPLIED", null),
            "WITHDRAWAL_REFUSED", new Decision("WITHDRAWAL", "REFUSED", "LATE"),
            "WITHDRAWAL_NEEDS_SIGNATURE", new Decision("WITHDRAWAL", "REFUSED", "UNSIGNED"));

    private Papers() {}

    private record Decision(
            String kind, String decision, @Nullable String reason) {}

    /** {@code [{id, kind, decision, reason?}]} in the order of the decisions. */
    static ArrayNode of(List<Entry> entries) {
        ArrayNode papers = JsonNodeFactory.instance.arrayNode();
        for (Entry entry : entries) {
            Decision decision = DECISIONS.get(entry.type());
            if (decision == null || !entry.detail().hasNonNull(MEMBER)) {
                continue;
            }
            ObjectNode paper = papers.addObject()
                    .put("id", entry.detail().path(MEMBER).asText())
                    .put("kind", decision.kind())
                    .put("decision", decision.decision());
            if (decision.reason() != null) {
                paper.put("reason", decision.reason());
            }
        }
        return papers;
    }
}
