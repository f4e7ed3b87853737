package mingda.casework.signoff;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import mingda.casework.access.Caller;
import mingda.casework.act.ActGate;
import mingda.casework.casefile.CaseFile;
import mingda.casework.casefile.CaseFiles;
import mingda.casework.clock.ActType;
import mingda.casework.clock.CaseState;
import mingda.casework.document.Document;
import mingda.casework.document.DocumentKind;
import mingda.casework.document.DocumentStatus;
import mingda.casework.document.Issuing;
import org.jspecify.annotations.Nullable;

/** Whoever may sign issues a document (签发), and did not draft it. */
@ApplicationScoped
class Signature {

    private final Desk desk;
    private final ActGate gate;
    private final Guards guards;
    private final Extensions extensions;
    private final AlsoCloses alsoCloses;
    private final CaseFiles cases;
    private final Issuing issuing;

    Signature(
            Desk desk,
            ActGate gate,
            Guards guards,
            Extensions extensions,
            AlsoCloses alsoCloses,
            CaseFiles cases,
            Issuing issuing) {
        this.desk = desk;
        this.gate = gate;
        this.guards = guards;
        this.extensions = extensions;
        this.alsoCloses = alsoCloses;
        this.cases = cases;
        this.issuing = issuing;
    }

    /**
     * Issues it.
     *
     * @param id the document, or null for the reply that is being drafted
     * @param body {@code {alsoCloses?: [caseId]}}
     */
    Document issue(UUID caseId, @Nullable UUID id, JsonNode body, @Nullable String ifMatch, Caller caller) {
        alsoCloses.lock(caseId, body);
        CaseFile file = desk.open(caseId, caller);
        if (id == null) {
            FourEyes.requireRole(caller, DocumentKind.REPLY.issuers());
        }
        Document document = desk.document(file, id, caller);
        FourEyes.requireRole(caller, document.kind().issuers());
        FourEyes.requireOther(document, caller);
        desk.requireUnchanged(file, ifMatch);
        desk.requireStatus(document, file, caller, DocumentStatus.APPROVED);
        if (document.kind() != DocumentKind.REPLY) {
            return notice(document, file, caller);
        }
        boolean lapsed = isLapsed(file);
        if (!lapsed) {
            gate.require(file, ActType.ISSUED, caller);
        }
        desk.requireNone(guards.atIssue(document, file), file, caller);
        List<CaseFile> also = alsoCloses.of(file, body, caller);
        return issuing.issue(document, file, also, !lapsed, caller.username());
    }

    /** Whether the case closed at a lapse: its notice goes out whenever it does (rulebook 15, document 24). */
    static boolean isLapsed(CaseFile file) {
        return file.state() == CaseState.CLOSED_UNCORRECTED || file.state() == CaseState.CLOSED_UNPAID;
    }

    private Document notice(Document document, CaseFile file, Caller caller) {
        ActType act = document.kind().dispatch();
        if (document.kind() == DocumentKind.EXTENSION_NOTICE) {
            extensions.grant(document, file, caller);
        }
        desk.requireNone(guards.ofNotice(document, file), file, caller);
        CaseFile now = cases.get(file.id());
        if (act != null) {
            // The officers send it; a notice that can't go out any more gets no number.
            gate.require(now, act, Officers.of(caller));
        }
        return issuing.issue(document, now, List.of(), false, caller.username());
    }
}
