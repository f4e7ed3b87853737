package mingda.casework.document;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import mingda.casework.act.ActRecorded;
import mingda.casework.casefile.CaseFiles;
import mingda.casework.casefile.Entry;
import mingda.casework.clock.Method;
import mingda.casework.sql.Db;

/**
 * How the documents of a case reached their readers (送达). The acts and the journal say it; what lists need of it stands
 * beside the documents, written anew whenever an act may have changed it. Every method needs a running transaction.
 */
@ApplicationScoped
public class Deliveries {

    private final CaseFiles cases;
    private final Documents documents;
    private final Db db;

    Deliveries(CaseFiles cases, Documents documents, Db db) {
        this.cases = cases;
        this.documents = documents;
        this.db = db;
    }

    /** The delivery of a document in a case. */
    public Delivery of(Document document, UUID caseId) {
        return DeliveryReader.read(document, cases.entries(caseId));
    }

    /** As {@link #of(Document, UUID)}, for who holds the case's entries. */
    public static Delivery of(Document document, List<Entry> entries) {
        return DeliveryReader.read(document, entries);
    }

    /** As the API shows it: {@code {state, attempts: [{on, method, trackingNumber?, servedOn?, signer?, returned?}]}}. */
    public static ObjectNode toJson(Delivery delivery) {
        ObjectNode out = JsonNodeFactory.instance
                .objectNode()
                .put("state", delivery.state().name());
        ArrayNode attempts = out.putArray("attempts");
        for (Attempt attempt : delivery.attempts()) {
            ObjectNode line = attempts.addObject()
                    .put("on", attempt.on().toString())
                    .put("method", attempt.method().name());
            if (attempt.trackingNumber() != null) {
                line.put("trackingNumber", attempt.trackingNumber());
            }
            if (attempt.servedOn() != null) {
                line.put("servedOn", attempt.servedOn().toString());
            }
            if (attempt.signer() != null) {
                line.put("signer", attempt.signer());
            }
            Attempt.CameBack back = attempt.cameBack();
            if (back != null) {
                line.putObject("returned")
                        .put("on", back.on().toString())
                        .put("reason", back.reason())
                        .put("agencyFault", back.agencyFault());
            }
        }
        return out;
    }

    /** Writes beside the documents of the case what lists ask for: what came back, and what was posted on which day. */
    public void refresh(UUID caseId) {
        List<Entry> entries = cases.entries(caseId);
        for (Document document : documents.of(caseId)) {
            if (document.status().isIssued()) {
                Delivery delivery = DeliveryReader.read(document, entries);
                LocalDate postedOn = delivery.last()
                        .filter(attempt -> attempt.method() == Method.POST)
                        .map(Attempt::on)
                        .orElse(null);
                db.change(
                        """
                        update document_case set came_back = ?, posted_on = ?::date
                        where document_id = ? and case_id = ?
                            and (came_back, posted_on) is distinct from (?, ?::date)""",
                        delivery.state() == Delivery.State.RETURNED,
                        postedOn,
                        document.id(),
                        caseId,
                        delivery.state() == Delivery.State.RETURNED,
                        postedOn);
            }
        }
    }

    /** An officer recorded by itself that a letter went out, arrived or came back, or that it did not. */
    void recorded(@Observes ActRecorded recorded) {
        switch (recorded.type()) {
            case REPLIED, SERVED, RETURNED, VOIDED -> refresh(recorded.file().id());
            default -> {
                // The others say nothing of a letter on its way.
            }
        }
    }
}
