package mingda.casework.opinion;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Opinions as the API shows them. Pure. */
final class OpinionViews {

    private OpinionViews() {}

    static ArrayNode of(List<SectionOpinion> opinions, LocalDate today, boolean isCaseClosed) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        opinions.forEach(opinion -> list.add(of(opinion, today, isCaseClosed)));
        return list;
    }

    static ObjectNode of(SectionOpinion opinion, LocalDate today, boolean isCaseClosed) {
        ObjectNode out = JsonNodeFactory.instance
                .objectNode()
                .put("id", opinion.id().toString())
                .put("unit", opinion.unit())
                .put("state", opinion.state(today, isCaseClosed).name())
                .put("workingDays", opinion.workingDays())
                .put("dueOn", opinion.dueOn().toString())
                .put("askedBy", opinion.askedBy())
                .put("askedAt", opinion.askedAt().toString());
        put(out, "document", opinion.documentId());
        put(out, "username", opinion.username());
        put(out, "question", opinion.question());
        SectionOpinion.Given given = opinion.given();
        if (given != null) {
            out.put("stance", given.stance().name())
                    .put("givenBy", given.by())
                    .put("givenAt", given.at().toString());
            put(out, "reasons", given.reasons());
        }
        SectionOpinion.Withdrawn withdrawn = opinion.withdrawn();
        if (withdrawn != null) {
            out.put("withdrawnBy", withdrawn.by())
                    .put("withdrawnAt", withdrawn.at().toString());
        }
        return out;
    }

    private static void put(ObjectNode out, String name, @Nullable Object value) {
        if (value != null) {
            out.put(name, value.toString());
        }
    }
}
