package mingda.casework.signoff;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mingda.casework.casefile.Entry;

/** Who was consulted and objects. Pure. */
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

    /** Those of them who were not told yet that the information is disclosed against their will. */
    static Set<String> untold(List<Entry> opinions, List<Entry> told) {
        Set<String> untold = of(opinions);
        told.forEach(act -> untold.remove(act.detail().path("consultation").asText()));
        return untold;
    }
}
