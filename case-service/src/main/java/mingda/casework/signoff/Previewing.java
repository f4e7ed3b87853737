package mingda.casework.signoff;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;
import mingda.casework.access.Caller;
import mingda.casework.act.ActGate;
import mingda.casework.calendar.Words;
import mingda.casework.casefile.CaseFile;
import mingda.casework.casefile.CaseFiles;
import mingda.casework.document.AttachmentChecks;
import mingda.casework.document.Document;
import mingda.casework.document.DocumentFiles;
import mingda.casework.document.DocumentKind;
import mingda.casework.document.Documents;
import mingda.casework.document.LetterPreview;
import mingda.casework.outcome.Outcome;
import mingda.eventing.problem.FieldError;
import mingda.eventing.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Shows what a draft would be as a letter, and what stands against submitting and issuing it, while it is being written.
 * Stores nothing: no draft, no number, no entry in the journal. Needs a running transaction.
 */
@ApplicationScoped
class Previewing {

    /** Which becomes known at the review only. */
    private static final String LEGAL_CHECK = "legal-check-missing";

    private final CaseFiles cases;
    private final ActGate gate;
    private final Documents documents;
    private final DocumentFiles files;
    private final AttachmentChecks attachments;
    private final Drafting drafting;
    private final Guards guards;
    private final LetterPreview letters;

    Previewing(
            CaseFiles cases,
            ActGate gate,
            Documents documents,
            DocumentFiles files,
            AttachmentChecks attachments,
            Drafting drafting,
            Guards guards,
            LetterPreview letters) {
        this.cases = cases;
        this.gate = gate;
        this.documents = documents;
        this.files = files;
        this.attachments = attachments;
        this.drafting = drafting;
        this.guards = guards;
        this.letters = letters;
    }

    /** The step that something stands against. */
    enum Step {
        SUBMISSION,
        ISSUE
    }

    /**
     * Something that stands against a step.
     *
     * @param code stable code, such as {@code required} or {@code consultation-open}
     * @param pointer the fact, or null where it is about the case
     * @param article its ground, or null where it is about a fact
     */
    record Finding(
            Step step,
            String code,
            @Nullable String pointer,
            @Nullable String article,
            Words text) {

        static Finding of(FieldError error) {
            return new Finding(
                    Step.SUBMISSION,
                    error.code(),
                    error.pointer(),
                    null,
                    new Words(error.messageZh(), error.messageEn()));
        }

        static Finding of(Step step, Unmet unmet) {
            return new Finding(step, unmet.code(), null, unmet.article(), unmet.text());
        }
    }

    /**
     * What is shown.
     *
     * @param draft the draft, which is not stored
     * @param checks the checks that its approval will need
     */
    record Preview(Document draft, List<Finding> findings, Set<Check> checks, List<LetterPreview.Seen> letters) {}

    /**
     * The preview.
     *
     * @param body {@code {kind, document?, …}}: the content as it would be written, and the id of the document that it
     *     would be written to, whose attachments count
     * @throws ProblemException 404 when the caller sees no such case or document, 403 when he may not draft in it, 422 when
     *     the content could not be stored
     */
    Preview of(UUID caseId, JsonNode body, Caller caller) {
        CaseFile file = cases.get(caseId);
        gate.requireAgency(file, caller);
        FourEyes.requireRole(caller, Drafting.WRITERS);
        DocumentKind kind = DraftForm.kind(body);
        Optional<Document> stored = stored(file, kind, body);
        ObjectNode content = drafting.content(file, kind, body);
        UUID id = stored.map(Document::id).orElse(new UUID(0, 0));
        Document draft = Document.unsaved(id, file, kind, Drafting.title(kind, content), content);
        List<Finding> findings = new ArrayList<>(facts(draft));
        boolean complete = findings.isEmpty();
        findings.addAll(kind == DocumentKind.REPLY ? ofReply(draft, file) : ofNotice(draft, file, complete));
        return new Preview(draft, findings, checks(draft, file), letters.of(draft, complete, file));
    }

    private Optional<Document> stored(CaseFile file, DocumentKind kind, JsonNode body) {
        if (!body.hasNonNull("document")) {
            return Optional.empty();
        }
        Document document = documents
                .find(file.id(), Answers.id(body.path("document").asText()))
                .filter(each -> each.kind() == kind)
                .orElseThrow(() -> new ProblemException(SignoffProblem.DOCUMENT_NOT_FOUND));
        return Optional.of(document);
    }

    private List<Finding> facts(Document draft) {
        try {
            if (draft.kind() == DocumentKind.REPLY) {
                ReplyFacts.require(draft.content(), !files.of(draft.id()).isEmpty());
            } else {
                NoticeFacts.require(draft.kind(), draft.content());
            }
            return List.of();
        } catch (ProblemException incomplete) {
            return incomplete.errors().stream().map(Finding::of).toList();
        }
    }

    private List<Finding> ofReply(Document draft, CaseFile file) {
        List<Finding> findings = new ArrayList<>();
        if (attachments.of(draft.id()).stream().anyMatch(AttachmentChecks.Checked::isOpen)) {
            findings.add(Finding.of(Step.SUBMISSION, Submission.HIDDEN_CONTENT));
        }
        boolean decided = StreamSupport.stream(draft.content().path("items").spliterator(), false)
                .allMatch(item -> Outcome.of(item.path("outcome").asText()).isPresent());
        if (!decided) {
            return findings;
        }
        List<Unmet> first = guards.atSubmission(draft, file);
        first.forEach(unmet -> findings.add(Finding.of(Step.SUBMISSION, unmet)));
        guards.atIssue(draft, file).stream()
                .filter(unmet -> !first.contains(unmet) && !unmet.code().equals(LEGAL_CHECK))
                .forEach(unmet -> findings.add(Finding.of(Step.ISSUE, unmet)));
        return findings;
    }

    private List<Finding> ofNotice(Document draft, CaseFile file, boolean complete) {
        return complete
                ? guards.ofNotice(draft, file).stream()
                        .map(unmet -> Finding.of(Step.SUBMISSION, unmet))
                        .toList()
                : List.of();
    }

    private Set<Check> checks(Document draft, CaseFile file) {
        Set<Check> needed = EnumSet.noneOf(Check.class);
        needed.addAll(
                draft.kind() == DocumentKind.REPLY
                        ? Check.needed(
                                Guards.outcomes(draft),
                                !guards.overruled(draft, file).isEmpty())
                        : Check.needed(draft.kind()));
        if (!files.of(draft.id()).isEmpty()) {
            needed.add(Check.SECRECY);
        }
        return needed;
    }
}
