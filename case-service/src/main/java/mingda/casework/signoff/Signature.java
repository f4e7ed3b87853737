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
import mingda.casework.delegation.Delegations;
import mingda.casework.document.Document;
import mingda.casework.document.DocumentKind;
import mingda.casework.document.DocumentStatus;
import mingda.casework.document.Issuing;
import org.jspecify.annotations.Nullable;

/** Whoever may sign, or stands in for him, issues a document (签发), and neither drafted it. */
@ApplicationScoped
class Signature {

    private final Desk desk;
    private final ActGate gate;
    private final Guards guards;
    private final Extensions extensions;
    private final AlsoCloses alsoCloses;
    private final CaseFiles cases;
    private final Issuing issuing;
    private final Delegations delegations;
    private final Chains chains;

    Signature(
            Desk desk,
            ActGate gate,
            Guards guards,
            Extensions extensions,
            AlsoCloses alsoCloses,
            CaseFiles cases,
            Issuing issuing,
            Delegations delegations,
            Chains chains) {
        this.desk = desk;
        this.gate = gate;
        this.guards = guards;
        this.extensions = extensions;
        this.alsoCloses = alsoCloses;
        this.cases = cases;
        this.issuing = issuing;
        this.delegations = delegations;
        this.chains = chains;
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
        Rights rights = new Rights(caller, delegations.inForce(caller));
        if (id == null) {
            rights.require(DocumentKind.REPLY.issuers());
        }
        Document document = desk.document(file, id, caller);
        Acting acting = rights.acting(chains.of(file).issuers(document.kind()), document);
        desk.requireUnchanged(file, ifMatch);
        desk.requireStatus(document, file, caller, DocumentStatus.APPROVED);
        if (document.kind() != DocumentKind.REPLY) {
            return notice(document, file, acting);
        }
        boolean lapsed = isLapsed(file);
        if (!lapsed) {
            gate.require(file, ActType.ISSUED, acting.caller());
        }
        desk.requireNone(guards.atIssue(document, file), file, caller);
        List<CaseFile> also = alsoCloses.of(file, body, acting.caller());
        onBehalf(document, file, acting);
        also.forEach(each -> onBehalf(document, each, acting));
        return issuing.issue(document, file, also, !lapsed, caller.username());
    }

    /** Whether the case closed at a lapse: its notice goes out whenever it does (rulebook 15, document 24). */
    static boolean isLapsed(CaseFile file) {
        return file.state() == CaseState.CLOSED_UNCORRECTED || file.state() == CaseState.CLOSED_UNPAID;
    }

    /** The signature is the delegate's; the journal says in whose place (代签). */
    private void onBehalf(Document document, CaseFile file, Acting acting) {
        if (acting.onBehalfOf() != null) {
            cases.journal(
                    file.id(),
                    "SIGNED_ON_BEHALF",
                    acting.into(Drafting.detail(document)),
                    acting.caller().username());
        }
    }

    private Document notice(Document document, CaseFile file, Acting acting) {
        Caller caller = acting.caller();
        ActType act = document.kind().dispatch();
        if (document.kind() == DocumentKind.EXTENSION_NOTICE) {
            extensions.grant(document, file, acting);
        }
        desk.requireNone(guards.ofNotice(document, file), file, caller);
        CaseFile now = cases.get(file.id());
        if (act != null) {
            // The officers send it; a notice that can't go out any more gets no number.
            gate.require(now, act, Officers.of(caller));
        }
        onBehalf(document, now, acting);
        return issuing.issue(document, now, List.of(), false, caller.username());
    }
}
