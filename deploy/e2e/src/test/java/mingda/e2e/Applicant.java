package mingda.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;

/** An applicant after submission: number and query code in hand, nothing else. */
record Applicant(Person person, String applicationNo, String queryCode) {

    /** Submits a new person's application to an agency. */
    static Applicant submitTo(String agencyCode) {
        var person = Person.next();
        var answer = Call.to(SuiteUnderTest.running().url(Part.INTAKE), "/api/applications")
                .key(UUID.randomUUID().toString())
                .post(person.application(agencyCode))
                .expect(201)
                .json();
        return new Applicant(
                person,
                answer.get("applicationNo").asText(),
                answer.get("queryCode").asText());
    }

    JsonNode progress() {
        return call("").get().expect(200).json();
    }

    /** A call of this applicant below {@code /api/applications/{no}}. */
    Call call(String below) {
        return Call.to(SuiteUnderTest.running().url(Part.INTAKE), "/api/applications/" + applicationNo + below)
                .queryCode(queryCode);
    }
}
