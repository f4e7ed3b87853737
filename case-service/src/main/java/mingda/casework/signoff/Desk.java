package mingda.casework.signoff;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import mingda.casework.access.Caller;
import mingda.casework.act.ActGate;
import mingda.casework.casefile.CaseFile;
import mingda.casework.casefile.CaseFiles;
import mingda.casework.document.Document;
import mingda.casework.document.DocumentStatus;
import mingda.casework.document.Documents;
import mingda.eventing.problem.ProblemException;
import mingda.eventing.problem.ProblemType;
import org.jspecify.annotations.Nullable;

/** Opens a case for a step of the sign-off: locked, visible to the caller, of his agency. */
@ApplicationScoped
class Desk {

    private static final String ARTICLE = "条例第三十六条";

    private final CaseFiles cases;
    private final Documents documents;
    private final ActGate gate;

    Desk(CaseFiles cases, Documents documents, ActGate gate) {
        this.cases = cases;
        this.documents = documents;
        this.gate = gate;
    }

    /**
     * The case, locked.
     *
     * @throws ProblemException 404 when the caller sees no such case, 403 when it is another agency's
     */
    CaseFile open(UUID caseId, Caller caller) {
        CaseFile file = cases.lock(caseId);
        gate.requireAgency(file, caller);
        return file;
    }

    /** Locks all cases that a document stands in, in the order of their ids, so that two steps never wait for each other. */
    void lockAll(UUID caseId, UUID documentId) {
        if (documents.find(caseId, documentId).isPresent()) {
            documents.casesOf(documentId).forEach(cases::lock);
        }
    }

    /**
     * The document of that id, or the reply that is being drafted where the id is null.
     *
     * @throws ProblemException 404 when there is no such document, 409 when no reply is being drafted
     */
    Document document(CaseFile file, @Nullable UUID id, Caller caller) {
        return id == null
                ? documents.draft(file.id()).orElseThrow(() -> conflict(SignoffProblem.NO_DRAFT, file, caller))
                : documents
                        .find(file.id(), id)
                        .orElseThrow(() -> new ProblemException(SignoffProblem.DOCUMENT_NOT_FOUND));
    }

    /**
     * Makes sure that the case is the one that the client saw.
     *
     * @throws ProblemException 412
     */
    void requireUnchanged(CaseFile file, @Nullable String ifMatch) {
        cases.requireUnchanged(file, ifMatch);
    }

    /**
     * Makes sure that the document stands at one of these steps.
     *
     * @throws ProblemException 409
     */
    void requireStatus(Document document, CaseFile file, Caller caller, DocumentStatus... needed) {
        if (!List.of(needed).contains(document.status())) {
            throw conflict(SignoffProblem.NOT_AT_THIS_STEP, file, caller)
                    .with("documentStatus", document.status().name())
                    .with("needed", List.of(needed));
        }
    }

    /** A refusal with 409 that says what the caller may do instead. */
    ProblemException conflict(ProblemType type, CaseFile file, Caller caller) {
        return new ProblemException(type)
                .with("article", ARTICLE)
                .with(
                        "allowedActs",
                        gate.allowed(file, caller).stream()
                                .map(step -> step.type().name())
                                .toList());
    }

    /**
     * Refuses when something that the law demands is missing.
     *
     * @throws ProblemException 409 that lists it
     */
    void requireNone(List<Unmet> unmet, CaseFile file, Caller caller) {
        requireNone(SignoffProblem.NOT_READY, unmet, file, caller);
    }

    /** The same with a refusal of another type. */
    void requireNone(ProblemType type, List<Unmet> unmet, CaseFile file, Caller caller) {
        if (!unmet.isEmpty()) {
            throw conflict(type, file, caller)
                    .with("article", unmet.getFirst().article())
                    .with("missing", unmet.stream().map(Unmet::code).toList())
                    .with("reasons", unmet);
        }
    }
}
