package mingda.casework.signoff;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import mingda.casework.access.Caller;
import mingda.casework.act.ActGate;
import mingda.casework.calendar.Words;
import mingda.casework.casefile.CaseFile;
import mingda.casework.casefile.CaseFiles;
import mingda.casework.casefile.Entry;
import mingda.casework.casefile.NewAct;
import mingda.casework.clock.ActType;
import mingda.casework.delegation.Delegations;
import mingda.casework.document.CaseActs;
import mingda.casework.document.Document;
import mingda.casework.document.DocumentStatus;
import mingda.casework.document.Documents;
import mingda.casework.json.Facts;
import mingda.casework.json.Wrong;
import mingda.casework.timeline.Timelines;
import org.jspecify.annotations.Nullable;

/**
 * Recalls a letter that is signed and did not go out (作废): whoever may issue its kind, and did not draft it. It keeps its
 * number, so the series has neither gap nor double; the next letter draws another one.
 */
@ApplicationScoped
class Recalling {

    private static final String SENT_COUNTS = "条例第三十三条、国办公开办函〔2016〕235号";
    private static final Words RECALLED = new Words("作废文书", "Letter recalled");
    private static final int LONGEST = 500;

    private final Desk desk;
    private final ActGate gate;
    private final CaseFiles cases;
    private final CaseActs acts;
    private final Documents documents;
    private final Timelines timelines;
    private final Delegations delegations;
    private final Chains chains;

    Recalling(
            Desk desk,
            ActGate gate,
            CaseFiles cases,
            CaseActs acts,
            Documents documents,
            Timelines timelines,
            Delegations delegations,
            Chains chains) {
        this.desk = desk;
        this.gate = gate;
        this.cases = cases;
        this.acts = acts;
        this.documents = documents;
        this.timelines = timelines;
        this.delegations = delegations;
        this.chains = chains;
    }

    /**
     * Recalls it, in all cases that it stands in.
     *
     * @param body {@code {reason}}
     */
    Document recall(UUID caseId, UUID id, JsonNode body, @Nullable String ifMatch, Caller caller) {
        desk.lockAll(caseId, id);
        CaseFile file = desk.open(caseId, caller);
        Document document = desk.document(file, id, caller);
        Acting acting = new Rights(caller, delegations.inForce(caller))
                .acting(chains.of(file).issuers(document.kind()), document);
        desk.requireUnchanged(file, ifMatch);
        requireUnsent(document, file, caller);
        desk.requireStatus(document, file, caller, DocumentStatus.ISSUED);
        if (issued(document, file).isPresent() && !file.state().isClosed()) {
            gate.require(file, ActType.RECALLED, acting.caller());
        }
        String reason = reason(body);
        documents.recall(id, caller.username(), reason);
        documents.casesOf(id).forEach(each -> record(document, cases.get(each), reason, acting));
        return documents.find(caseId, id).orElseThrow();
    }

    /** What went out in any case, or was shown to the applicant when it was issued, is with its reader. */
    private void requireUnsent(Document document, CaseFile file, Caller caller) {
        boolean shown =
                document.status() == DocumentStatus.ISSUED && document.kind().isShownAtIssue();
        boolean sent = documents.casesOf(document.id()).stream()
                .anyMatch(each ->
                        documents.find(each, document.id()).orElseThrow().status() == DocumentStatus.SENT);
        if (shown || sent) {
            throw desk.conflict(SignoffProblem.ALREADY_SENT, file, caller).with("article", SENT_COUNTS);
        }
    }

    /** An act where issuing was one and the case is open; else the state does not depend on it. */
    private void record(Document document, CaseFile file, String reason, Acting acting) {
        Caller caller = acting.caller();
        ObjectNode detail = acting.into(
                Drafting.detail(document).put("number", document.number()).put("reason", reason));
        Optional<Entry> issued = issued(document, file);
        if (issued.isEmpty() || file.state().isClosed()) {
            cases.journal(file.id(), "DOCUMENT_RECALLED", detail, caller.username());
            return;
        }
        detail.remove("kind");
        detail.put("of", issued.get().id().toString());
        NewAct act = new NewAct(ActType.RECALLED, timelines.today(), detail);
        cases.append(file.id(), List.of(act), caller.username(), RECALLED);
    }

    private Optional<Entry> issued(Document document, CaseFile file) {
        return acts.standing(file, ActType.ISSUED).stream()
                .filter(entry -> entry.detail()
                        .path("document")
                        .asText()
                        .equals(document.id().toString()))
                .findFirst();
    }

    private static String reason(JsonNode body) {
        Wrong wrong = new Wrong();
        String reason = new Facts(body, "", wrong).text("reason", true, LONGEST);
        wrong.throwIfAny();
        return Objects.requireNonNull(reason);
    }
}
