package mingda.casework.casefile;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What the applicant wrote.
 *
 * @param application {@code {applicant, coApplicants?, agent?, request}}
 * @param title what it is about, in one line
 */
record Content(ObjectNode application, String title) {

    private static final int TITLE_LENGTH = 60;
    private static final String UNTITLED = "（未写明所需信息）";

    static Content of(ObjectNode application) {
        return new Content(application, title(application));
    }

    private static String title(ObjectNode application) {
        for (String name : new String[] {"title", "documentNumber", "description"}) {
            String text = application.path("request").path(name).asText("").strip();
            if (!text.isEmpty()) {
                return text.length() <= TITLE_LENGTH ? text : text.substring(0, TITLE_LENGTH - 1) + "…";
            }
        }
        return UNTITLED;
    }

    /** What a search in the worklist finds the case by. */
    String searchText() {
        StringBuilder text = new StringBuilder();
        for (String pointer : new String[] {
            "/applicant/name",
            "/applicant/contactName",
            "/request/title",
            "/request/documentNumber",
            "/request/description"
        }) {
            text.append(application.at(pointer).asText("")).append('\n');
        }
        return text.toString();
    }
}
