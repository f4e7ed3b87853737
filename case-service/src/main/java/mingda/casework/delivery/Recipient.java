package mingda.casework.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import mingda.casework.document.Document;
import mingda.casework.document.DocumentKind;

/**
 * To whom a document is served (受送达人); empty where the application or the draft does not say.
 *
 * @param name name of the person or organisation
 * @param address postal address
 * @param postcode postal code
 * @param phone telephone number
 */
record Recipient(String name, String address, String postcode, String phone) {

    /** The party of what goes to one, else the first applicant. */
    static Recipient of(Document document, ObjectNode application) {
        JsonNode facts = document.content().path("facts");
        boolean toParty = document.kind() == DocumentKind.CONSULTATION_NOTICE
                || document.kind().isForPartyAlone();
        JsonNode reader = toParty ? facts : application.path("applicant");
        return new Recipient(
                text(reader, "name"), text(reader, "address"), text(reader, "postcode"), text(reader, "phone"));
    }

    /** Address and postal code in one line. */
    String place() {
        return postcode.isEmpty() ? address : address + " " + postcode;
    }

    private static String text(JsonNode node, String member) {
        return node.path(member).asText("").strip();
    }
}
