package mingda.casework.registration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import mingda.casework.clock.Channel;
import mingda.casework.json.Facts;
import mingda.casework.json.Wrong;
import org.jspecify.annotations.Nullable;

/**
 * What an officer copies from a letter. Only agency, channel, day and a name are demanded; what else is given must be of
 * its kind.
 *
 * @param submittedOn the day on which the applicant sent or brought it
 * @param arrivedOn the day on which it reached the agency, where it differs from the receipt
 * @param receivedOn the day of receipt, or null where the channel decides it
 */
record LetterForm(
        @Nullable String agencyCode,
        @Nullable Channel channel,
        @Nullable LocalDate submittedOn,
        @Nullable LocalDate arrivedOn,
        @Nullable LocalDate receivedOn,
        @Nullable String externalNo,
        @Nullable String carrier,
        @Nullable String delivery,
        boolean acceptOtherForm,
        boolean electronicService,
        ObjectNode application) {

    private static final List<String> CARRIERS = List.of("PAPER", "EMAIL", "DISC");
    private static final List<String> DELIVERIES = List.of("POST", "EMAIL", "FAX", "PICK_UP", "READ_ON_SITE", "ONLINE");
    private static final int SHORT = 200;
    private static final int LONG = 5_000;
    private static final int MOST_PEOPLE = 20;

    static LetterForm read(JsonNode body, Wrong wrong) {
        Facts facts = new Facts(body, "", wrong);
        ObjectNode application = JsonNodeFactory.instance.objectNode();
        Facts applicant = facts.object("applicant", true);
        if (applicant != null) {
            application.set("applicant", applicant(applicant));
        }
        List<ObjectNode> others = facts.list("coApplicants", MOST_PEOPLE, LetterForm::applicant);
        if (!others.isEmpty()) {
            application.putArray("coApplicants").addAll(others);
        }
        Facts agent = facts.object("agent", false);
        if (agent != null) {
            ObjectNode node = texts(agent, "name", "idType", "idNumber", "phone", "scope");
            put(node, "kind", agent.choice("kind", false, List.of("ENTRUSTED", "GUARDIAN")));
            node.put("mayReceiveService", Boolean.TRUE.equals(agent.flag("mayReceiveService", false)));
            application.set("agent", node);
        }
        application.set("request", request(facts));
        return new LetterForm(
                facts.text("agencyCode", true, SHORT),
                facts.constant("channel", true, Channel.class),
                facts.day("submittedOn", true),
                facts.day("arrivedOn", false),
                facts.day("receivedOn", false),
                facts.text("externalNo", false, SHORT),
                facts.choice("carrier", false, CARRIERS),
                facts.choice("delivery", false, DELIVERIES),
                Boolean.TRUE.equals(facts.flag("acceptOtherForm", false)),
                Boolean.TRUE.equals(facts.flag("electronicService", false)),
                application);
    }

    /** What is asked for: {@code {title?, documentNumber?, description?}}, empty where nothing was written. */
    static ObjectNode request(Facts facts) {
        Facts request = facts.object("request", false);
        ObjectNode asked = JsonNodeFactory.instance.objectNode();
        if (request != null) {
            put(asked, "title", request.text("title", false, SHORT));
            put(asked, "documentNumber", request.text("documentNumber", false, SHORT));
            put(asked, "description", request.text("description", false, LONG));
        }
        return asked;
    }

    private static ObjectNode applicant(Facts facts) {
        ObjectNode node = texts(
                facts,
                "nationality",
                "idType",
                "idNumber",
                "phone",
                "email",
                "address",
                "postcode",
                "legalRepresentative",
                "contactName");
        String kind = facts.choice("kind", false, List.of("NATURAL_PERSON", "ORGANISATION"));
        node.put("kind", kind == null ? "NATURAL_PERSON" : kind);
        put(
                node,
                "organisationKind",
                facts.choice(
                        "organisationKind",
                        false,
                        List.of(
                                "COMMERCIAL_ENTERPRISE",
                                "RESEARCH_INSTITUTE",
                                "PUBLIC_WELFARE",
                                "LEGAL_SERVICE",
                                "OTHER")));
        put(node, "name", facts.text("name", true, SHORT));
        return node;
    }

    private static ObjectNode texts(Facts facts, String... names) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        for (String name : names) {
            put(node, name, facts.text(name, false, SHORT));
        }
        return node;
    }

    private static void put(ObjectNode node, String name, @Nullable String value) {
        if (value != null) {
            node.put(name, value);
        }
    }
}
