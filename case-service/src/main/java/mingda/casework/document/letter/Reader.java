package mingda.casework.document.letter;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Whom a letter speaks to.
 *
 * @param name name of the person or organisation
 * @param organisation whether it is an organisation
 */
public record Reader(String name, boolean organisation) {

    private static final String UNKNOWN = "申请人";

    /** The first applicant of an application; who gave no name is called 申请人. */
    public static Reader of(JsonNode application) {
        JsonNode applicant = application.path("applicant");
        String name = applicant.path("name").asText("").strip();
        return new Reader(
                name.isEmpty() ? UNKNOWN : name,
                applicant.path("kind").asText("").equals("ORGANISATION"));
    }

    /** How the letter addresses the reader. */
    public String you() {
        return organisation ? "你单位" : "你";
    }
}
