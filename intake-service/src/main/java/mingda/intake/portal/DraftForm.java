package mingda.intake.portal;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mingda.eventing.problem.FieldError;
import mingda.eventing.problem.Language;

/** Turns what was typed into the application JSON, and its errors back into errors of fields: one set of rules. */
final class DraftForm {

    /** Fields by JSON Pointer; a field that has different names for persons and organisations stands twice. */
    private static final Map<String, List<String>> FIELDS = new LinkedHashMap<>();

    static {
        for (String name : List.of("carrier", "delivery", "agencyCode")) {
            FIELDS.put("/" + name, List.of(name));
        }
        FIELDS.put("/applicant/name", List.of("name", "orgName"));
        FIELDS.put("/applicant/idType", List.of("idType", "orgIdType"));
        FIELDS.put("/applicant/idNumber", List.of("idNumber", "orgIdNumber"));
        for (String name : List.of(
                "kind",
                "nationality",
                "organisationKind",
                "legalRepresentative",
                "contactName",
                "phone",
                "email",
                "address",
                "postcode")) {
            FIELDS.put("/applicant/" + name, List.of(name));
        }
        FIELDS.put("/agent/kind", List.of("agentKind"));
        FIELDS.put("/agent/name", List.of("agentName"));
        FIELDS.put("/agent/idType", List.of("agentIdType"));
        FIELDS.put("/agent/idNumber", List.of("agentIdNumber"));
        FIELDS.put("/agent/phone", List.of("agentPhone"));
        FIELDS.put("/agent/scope", List.of("agentScope"));
        for (String name : List.of("title", "documentNumber", "description")) {
            FIELDS.put("/request/" + name, List.of(name));
        }
    }

    private DraftForm() {}

    static ObjectNode json(Map<String, String> typed) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.putObject("applicant");
        root.putObject("request");
        boolean organisation = "ORGANISATION".equals(typed.get("kind"));
        boolean agent = Step.AGENT_DETAILS.asked(typed);
        FIELDS.forEach((pointer, names) -> {
            String name = names.size() > 1 && organisation ? names.get(1) : names.getFirst();
            String value = typed.getOrDefault(name, "").strip();
            if (!value.isEmpty() && (agent || !pointer.startsWith("/agent/"))) {
                put(root, pointer, value);
            }
        });
        if (agent) {
            ((ObjectNode) root.path("agent")).put("mayReceiveService", ticked(typed, "agentMayReceiveService"));
        }
        root.put("acceptOtherForm", ticked(typed, "acceptOtherForm"));
        root.put("electronicService", ticked(typed, "electronicService"));
        return root;
    }

    /** The errors by field, in the reader's language; the first error of a field stands. */
    static Map<String, String> errors(List<FieldError> errors, Map<String, String> typed, Language language) {
        boolean organisation = "ORGANISATION".equals(typed.get("kind"));
        Map<String, String> byField = new LinkedHashMap<>();
        for (FieldError error : errors) {
            List<String> names = FIELDS.getOrDefault(error.pointer(), List.of("agencyCode"));
            String name = names.size() > 1 && organisation ? names.get(1) : names.getFirst();
            byField.putIfAbsent(name, language.pick(error.messageZh(), error.messageEn()));
        }
        return byField;
    }

    private static void put(ObjectNode root, String pointer, String value) {
        String[] parts = pointer.substring(1).split("/", -1);
        ObjectNode at = parts.length == 1 ? root : root.withObject("/" + parts[0]);
        at.put(parts[parts.length - 1], value);
    }

    private static boolean ticked(Map<String, String> typed, String name) {
        return "yes".equals(typed.get(name));
    }
}
