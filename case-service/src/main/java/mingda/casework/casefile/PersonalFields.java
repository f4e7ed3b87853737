package mingda.casework.casefile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.regex.Pattern;

/** Which members of an entry may hold personal data: names, signatures and whatever people write in their own words. */
final class PersonalFields {

    private static final Set<String> ALWAYS = Set.of(
            "name",
            "signer",
            "summary",
            "text",
            "reasons",
            "trackingNumber",
            "items",
            "places",
            "words",
            "proof",
            "body",
            "facts",
            "contact");
    private static final Set<String> WORD_OR_TEXT = Set.of("reason", "result");
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z_]*");

    private PersonalFields() {}

    /** Takes the personal members out of the detail and gives them back. */
    static ObjectNode split(ObjectNode detail) {
        ObjectNode personal = detail.objectNode();
        detail.fieldNames().forEachRemaining(name -> {
            if (isPersonal(name, detail.get(name))) {
                personal.set(name, detail.get(name));
            }
        });
        personal.fieldNames().forEachRemaining(detail::remove);
        return personal;
    }

    /** A reason or a result may be one of fixed words, or written freely. */
    private static boolean isPersonal(String name, JsonNode value) {
        return ALWAYS.contains(name)
                || (WORD_OR_TEXT.contains(name) && !CODE.matcher(value.asText()).matches());
    }
}
