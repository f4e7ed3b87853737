package mingda.e2e;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.ZoneId;

/** What officers of fengxian-office send on the way from a registered application to a reply that may be signed. */
final class SignOff {

    private SignOff() {}

    /** The legal today. */
    static String today() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai")).toString();
    }

    /** The person's application as the counter registers it today. */
    static ObjectNode counter(Person person) {
        return person.application("fengxian-office").put("channel", "COUNTER").put("submittedOn", today());
    }

    /** Drafts a grant as officer, and has it approved by the reviewer. */
    static void approved(String caseId) {
        var officer = Staff.named("officer");
        officer.put("/api/cases/" + caseId + "/draft", grant()).expect(200);
        officer.post("/api/cases/" + caseId + "/draft/submission", Staff.object())
                .expect(200);
        Staff.named("reviewer")
                .post("/api/cases/" + caseId + "/draft/approval", checks())
                .expect(200);
    }

    static ObjectNode grant() {
        var draft = Staff.object().put("outcome", "GRANT");
        draft.putObject("facts").put("access", "到窗口领取");
        return draft;
    }

    static ObjectNode checks() {
        var approval = Staff.object();
        approval.putArray("checks").add("SECRECY").add("LEGAL");
        return approval;
    }
}
