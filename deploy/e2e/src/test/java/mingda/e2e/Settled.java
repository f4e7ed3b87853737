package mingda.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.List;
import java.util.stream.StreamSupport;

/** What must hold once all has caught up: nothing lost, nothing twice, nothing parked. */
final class Settled {

    private Settled() {}

    /** Whether every application has a case with its date, as officer and as applicant see it. */
    static boolean everyoneHasACase(Collection<Applicant> applicants) {
        var officer = Staff.named("officer");
        return applicants.stream().allMatch(applicant -> {
            var file = officer.caseOf(applicant.applicationNo());
            return file.path("replyDueOn").isTextual()
                    && file.get("replyDueOn").equals(applicant.progress().path("replyDueOn"));
        });
    }

    /** Fails unless each has exactly one case, received once, and each officer of the agency was told once. */
    static void eachExactlyOnce(Collection<Applicant> applicants) {
        var officer = Staff.named("officer");
        var inbox = Inbox.of("officer");
        for (var applicant : applicants) {
            var number = applicant.applicationNo();
            var list = officer.casework("/api/cases?applicationNo=" + number)
                    .expect(200)
                    .json();
            assertEquals(1, list.get("total").asLong(), "cases of " + number);
            var id = list.get("items").get(0).get("id").asText();
            var file = officer.casework("/api/cases/" + id).expect(200).json();
            assertEquals(1, received(file), "receipts of " + number);
            assertEquals(applicant.person().name(), file.at("/applicant/name").asText(), number);
            assertEquals(1, Inbox.count(inbox, "NEW_CASE", number), "alerts for " + number);
        }
    }

    /** Fails if any service holds an event back. */
    static void nothingIsBlocked() {
        for (var service : Part.services()) {
            var blocked = Staff.named("admin")
                    .to(service, "/api/operations/blocked")
                    .get()
                    .expect(200)
                    .json();
            assertEquals(0, items(blocked).size(), service + " holds back " + blocked);
        }
    }

    private static List<JsonNode> items(JsonNode answer) {
        var array = answer.isArray() ? answer : answer.path("items");
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    private static long received(JsonNode file) {
        return StreamSupport.stream(file.get("acts").spliterator(), false)
                .filter(act -> act.get("type").asText().equals("RECEIVED"))
                .count();
    }
}
