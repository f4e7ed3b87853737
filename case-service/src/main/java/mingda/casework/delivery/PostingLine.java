package mingda.casework.delivery;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Optional;
import mingda.casework.casefile.CaseFile;
import mingda.casework.document.Attempt;
import mingda.casework.document.Document;
import org.jspecify.annotations.Nullable;

/**
 * A document that waits to be handed over, or was posted.
 *
 * @param file the case
 * @param document the document
 * @param recipient to whom it goes
 * @param waits what it waits for
 * @param dueOn the last day to answer, where the case is open
 * @param postFrom of what is to be collected: the day from which it is posted instead (two working days before dueOn)
 * @param notCollected whether that day has come
 * @param last the latest attempt, if it went out before
 */
record PostingLine(
        CaseFile file,
        Document document,
        Recipient recipient,
        Waits waits,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate postFrom,
        boolean notCollected,
        Optional<Attempt> last) {

    /** What a document waits for. */
    enum Waits {
        /** To be handed to the post. */
        POST,
        /** To be collected by the applicant (自行领取、当场阅读). */
        COLLECTION,
        /** It came back, and has to be served again. */
        AGAIN
    }

    /** As the API shows it; the address stands on the printed sheet alone. */
    ObjectNode toJson(boolean english) {
        ObjectNode out = JsonNodeFactory.instance
                .objectNode()
                .put("document", document.id().toString())
                .put("caseId", file.id().toString())
                .put("applicationNo", file.applicationNo())
                .put("agencyCode", file.agencyCode())
                .put("kind", document.kind().name())
                .put("title", document.title().in(english))
                .put("number", document.number())
                .put("issuedOn", String.valueOf(document.issuedOn()))
                .put("recipient", recipient.name())
                .put("hasAddress", !recipient.address().isEmpty())
                .put("waits", waits.name())
                .put("dueOn", text(dueOn));
        if (postFrom != null) {
            out.put("postFrom", postFrom.toString()).put("notCollected", notCollected);
        }
        last.ifPresent(attempt -> {
            out.put("sentOn", attempt.on().toString())
                    .put("method", attempt.method().name());
            out.put("trackingNumber", attempt.trackingNumber());
            if (attempt.servedOn() != null) {
                out.put("servedOn", attempt.servedOn().toString());
            }
            Attempt.CameBack back = attempt.cameBack();
            if (back != null) {
                out.put("returnedOn", back.on().toString()).put("returnReason", back.reason());
            }
        });
        return out;
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}
