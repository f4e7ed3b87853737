package mingda.casework.casefile;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import mingda.casework.statistics.ApplicantClass;

/** Reads the applicant's class off an application. Of several applicants the first counts. Pure. */
final class ApplicantClasses {

    private ApplicantClasses() {}

    static ApplicantClass of(JsonNode application) {
        JsonNode applicant = application.path("applicant");
        if (!applicant.path("kind").asText().equals("ORGANISATION")) {
            return ApplicantClass.NATURAL_PERSON;
        }
        String kind = applicant.path("organisationKind").asText();
        return Arrays.stream(ApplicantClass.values())
                .filter(each ->
                        each != ApplicantClass.NATURAL_PERSON && each.name().equals(kind))
                .findFirst()
                .orElse(ApplicantClass.OTHER);
    }
}
