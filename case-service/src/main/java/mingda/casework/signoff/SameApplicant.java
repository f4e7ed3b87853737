package mingda.casework.signoff;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;

/** Whether two applications are of one applicant. Pure. */
final class SameApplicant {

    private SameApplicant() {}

    /** By the identity number where both give one, else by kind and name. */
    static boolean is(JsonNode application, JsonNode other) {
        String number = text(application, "idNumber");
        String otherNumber = text(other, "idNumber");
        if (!number.isEmpty() && !otherNumber.isEmpty()) {
            return number.equals(otherNumber);
        }
        String name = text(application, "name");
        return !name.isEmpty()
                && name.equals(text(other, "name"))
                && text(application, "kind").equals(text(other, "kind"));
    }

    private static String text(JsonNode application, String member) {
        return application.path("applicant").path(member).asText("").strip().toUpperCase(Locale.ROOT);
    }
}
