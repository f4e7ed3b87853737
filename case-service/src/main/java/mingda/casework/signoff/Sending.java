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
import mingda.casework.document.Dispatching;
import mingda.casework.document.Document;
import mingda.casework.document.DocumentKind;
import mingda.casework.document.DocumentStatus;
import mingda.casework.document.Documents;
import org.jspecify.annotations.Nullable;

/** An officer records that an issued document went out (发出). */
@ApplicationScoped
class Sending {

    private final Desk desk;
    private final ActGate gate;
    private final CaseFiles cases;
    private final Documents documents;
    private final Dispatching dispatching;

    Sending(Desk desk, ActGate gate, CaseFiles cases, Documents documents, Dispatching dispatching) {
        this.desk = desk;
        this.gate = gate;
        this.cases = cases;
        this.documents = documents;
        this.dispatching = dispatching;
    }

    /**
     * Records it, in the other cases that the letter answers and has not gone out in too; the acts are those of the case
     * in which it was asked for.
     */
    List<Entry> send(UUID caseId, UUID id, JsonNode body, @Nullable String ifMatch, Caller caller) {
        CaseFile file = desk.open(caseId, caller);
        FourEyes.requireRole(caller, Set.of(Role.OFFICER));
        desk.requireUnchanged(file, ifMatch);
        Document document = desk.document(file, id, caller);
        desk.requireStatus(document, file, caller, DocumentStatus.ISSUED);
        boolean lapsed = document.kind() == DocumentKind.REPLY && Signature.isLapsed(file);
        ActType act = lapsed ? null : document.kind().dispatch();
        if (act != null) {
            gate.require(file, act, caller);
        }
        List<CaseFile> also = new ArrayList<>();
        for (UUID other : documents.unsentIn(document.id())) {
            if (!other.equals(caseId)) {
                CaseFile locked = cases.lock(other);
                if (locked.state() == CaseState.ISSUED) {
                    also.add(locked);
                }
            }
        }
        return dispatching.dispatch(document, file, also, act != null, body, caller.username());
    }
}
