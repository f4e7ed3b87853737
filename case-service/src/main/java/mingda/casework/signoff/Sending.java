package mingda.casework.signoff;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import mingda.casework.access.Caller;
import mingda.casework.access.Role;
import mingda.casework.act.ActGate;
import mingda.casework.casefile.CaseFile;
import mingda.casework.casefile.CaseFiles;
import mingda.casework.casefile.Entry;
import mingda.casework.clock.ActType;
import mingda.casework.clock.CaseState;
import mingda.casework.document.Deliveries;
import mingda.casework.document.Delivery;
import mingda.casework.document.Dispatching;
import mingda.casework.document.Document;
import mingda.casework.document.DocumentKind;
import mingda.casework.document.DocumentStatus;
import mingda.casework.document.Documents;
import org.jspecify.annotations.Nullable;

/** An officer records that an issued document went out (发出), or went out again after it came back (再次送达). */
@ApplicationScoped
public class Sending {

    private final Desk desk;
    private final ActGate gate;
    private final CaseFiles cases;
    private final Documents documents;
    private final Deliveries deliveries;
    private final Dispatching dispatching;

    Sending(
            Desk desk,
            ActGate gate,
            CaseFiles cases,
            Documents documents,
            Deliveries deliveries,
            Dispatching dispatching) {
        this.desk = desk;
        this.gate = gate;
        this.cases = cases;
        this.documents = documents;
        this.deliveries = deliveries;
        this.dispatching = dispatching;
    }

    /**
     * Records it, in the other cases that the letter answers and has not gone out in too; the acts are those of the case
     * in which it was asked for.
     */
    public List<Entry> send(UUID caseId, UUID id, JsonNode body, @Nullable String ifMatch, Caller caller) {
        desk.lockAll(caseId, id);
        CaseFile file = desk.open(caseId, caller);
        FourEyes.requireRole(caller, Set.of(Role.OFFICER));
        desk.requireUnchanged(file, ifMatch);
        Document document = desk.document(file, id, caller);
        Delivery delivery = deliveries.of(document, caseId);
        boolean again = delivery.state() == Delivery.State.RETURNED;
        // A dispatch that was voided never happened: the letter goes out as if for the first time.
        boolean undone = document.status() == DocumentStatus.SENT && delivery.state() == Delivery.State.WAITING;
        if (!again && !undone) {
            desk.requireStatus(document, file, caller, DocumentStatus.ISSUED);
        }
        ActType act = act(document, file, again);
        if (act != null) {
            gate.require(file, act, caller);
        } else if (again && delivery.of() != null) {
            gate.require(file, ActType.SERVED, caller);
        }
        return dispatching.dispatch(document, file, also(document, file, again), act != null, body, caller.username());
    }

    /** The act that sending it is: none after a lapse, and none for a notice whose act stands already. */
    private static @Nullable ActType act(Document document, CaseFile file, boolean again) {
        boolean reply = document.kind() == DocumentKind.REPLY;
        boolean lapsed = reply && Signature.isLapsed(file);
        return lapsed || (again && !reply) ? null : document.kind().dispatch();
    }

    /** The other cases for which the same letter goes out now. */
    private List<CaseFile> also(Document document, CaseFile file, boolean again) {
        List<CaseFile> also = new ArrayList<>();
        for (UUID other : again ? documents.casesOf(document.id()) : documents.unsentIn(document.id())) {
            CaseFile each = cases.get(other);
            boolean waits = again
                    ? deliveries.of(document, other).state() == Delivery.State.RETURNED && each.state() == file.state()
                    : each.state() == CaseState.ISSUED;
            if (!other.equals(file.id()) && waits) {
                also.add(each);
            }
        }
        return also;
    }
}
