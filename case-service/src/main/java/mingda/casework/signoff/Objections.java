package mingda.casework.signoff;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mingda.casework.casefile.Entry;
import mingda.casework.outcome.Outcome;

/** Who was consulted and objects (条例第三十二条). Pure. */
final class Objections {

    private Objections() {}

    /** The consultations whose last opinion objects, wholly or in part. */
    static Set<String> of(List<Entry> opinions) {
        Map<String, String> stances = new LinkedHashMap<>();
        opinions.forEach(opinion -> stances.put(
                opinion.detail().path("consultation").asText(),
                opinion.detail().path("stance").asText()));
        Set<String> objecting = new HashSet<>();
        stances.forEach((consultation, stance) -> {
            if (stance.equals("OBJECT") || stance.equals("PARTLY")) {
                objecting.add(consultation);
            }
        });
        return objecting;
    }

    /**
     * Those of them that a reply overrules: it withholds nothing under Art. 15 on their account. A part that is withheld
     * under Art. 15 without naming a consultation follows them all.
     */
    static Set<String> overruled(JsonNode items, List<Entry> opinions) {
        Set<String> overruled = of(opinions);
        overruled.removeAll(withheldFor(items));
        for (JsonNode item : items) {
            boolean partial = item.path("outcome").asText().equals(Outcome.PARTIAL.name());
            if (partial && withholdsForThirdParty(item.path("facts").path("grounds"))) {
                overruled.clear();
            }
        }
        return overruled;
    }

    /** The consultations on whose account a part is refused under Art. 15. */
    static Set<String> withheldFor(JsonNode items) {
        Set<String> named = new HashSet<>();
        for (JsonNode item : items) {
            if (item.path("outcome").asText().equals(Outcome.REFUSE_THIRD.name())) {
                named.add(item.path("facts").path("consultation").asText());
            }
        }
        return named;
    }

    private static boolean withholdsForThirdParty(JsonNode grounds) {
        for (JsonNode ground : grounds) {
            String text = ground.asText().strip();
            if (text.equals(Outcome.REFUSE_THIRD.name()) || text.startsWith("15") || text.contains("第十五条")) {
                return true;
            }
        }
        return false;
    }

    /** Those who were not told yet that the information is disclosed against their will. */
    static Set<String> untold(Set<String> overruled, List<Entry> told) {
        Set<String> untold = new HashSet<>(overruled);
        told.forEach(act -> untold.remove(act.detail().path("consultation").asText()));
        return untold;
    }
}
