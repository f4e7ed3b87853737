package mingda.casework.signoff;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import mingda.casework.access.Caller;
import mingda.casework.access.Role;
import mingda.casework.casefile.CaseFile;
import mingda.casework.casefile.CaseFiles;
import mingda.casework.document.AttachmentChecks;
import mingda.casework.document.Document;
import mingda.casework.document.DocumentFile;
import mingda.casework.document.DocumentFiles;
import mingda.casework.document.DocumentKind;
import mingda.casework.document.DocumentStatus;
import mingda.casework.document.Documents;
import mingda.casework.opinion.OpinionGuard;
import org.jspecify.annotations.Nullable;

/** An officer submits a document for review (送审): its facts must be complete. */
@ApplicationScoped
class Submission {

    static final Unmet HIDDEN_CONTENT = Unmet.of(
            "attachment-findings",
            "条例第十七条",
            "附件含有页面上看不到的内容：请处理后重新上传，或者逐件说明保留的理由。",
            "An attachment holds what its pages do not show: mend and upload it again, or state of each why it may stay.");

    private final Desk desk;
    private final Guards guards;
    private final Extensions extensions;
    private final CaseFiles cases;
    private final Documents documents;
    private final DocumentFiles files;
    private final AttachmentChecks checks;
    private final OpinionGuard opinions;
    private final Chains chains;

    Submission(
            Desk desk,
            Guards guards,
            Extensions extensions,
            CaseFiles cases,
            Documents documents,
            DocumentFiles files,
            AttachmentChecks checks,
            OpinionGuard opinions,
            Chains chains) {
        this.desk = desk;
        this.guards = guards;
        this.extensions = extensions;
        this.cases = cases;
        this.documents = documents;
        this.files = files;
        this.checks = checks;
        this.opinions = opinions;
        this.chains = chains;
    }

    /**
     * Submits it.
     *
     * @param id the document, or null for the reply that is being drafted
     */
    Document submit(UUID caseId, @Nullable UUID id, @Nullable String ifMatch, Caller caller) {
        CaseFile file = desk.open(caseId, caller);
        FourEyes.requireRole(caller, Set.of(Role.OFFICER));
        desk.requireUnchanged(file, ifMatch);
        Document document = desk.document(file, id, caller);
        desk.requireStatus(document, file, caller, DocumentStatus.DRAFT, DocumentStatus.RETURNED);
        if (document.kind() == DocumentKind.REPLY) {
            List<DocumentFile> attached = files.of(document.id());
            ReplyFacts.require(document.content(), !attached.isEmpty());
            List<Unmet> unmet = new ArrayList<>(guards.atSubmission(document, file));
            if (checks.of(document.id()).stream().anyMatch(AttachmentChecks.Checked::isOpen)) {
                unmet.add(HIDDEN_CONTENT);
            }
            desk.requireNone(unmet, file, caller);
        } else {
            NoticeFacts.require(document.kind(), document.content());
            desk.requireNone(guards.ofNotice(document, file), file, caller);
        }
        requireOpinion(document, file, caller);
        if (document.kind() == DocumentKind.EXTENSION_NOTICE) {
            extensions.ask(document, file, caller);
        }
        documents.submit(document.id(), caller.username());
        ObjectNode detail = Drafting.detail(document);
        cases.journal(file.id(), "DRAFT_SUBMITTED", detail, caller.username());
        return documents.find(file.id(), document.id()).orElseThrow();
    }

    /** The responsible section has to be heard where the agency's chain says so. */
    private void requireOpinion(Document document, CaseFile file, Caller caller) {
        if (chains.of(file).demandsOpinion(document.kind())) {
            List<Unmet> unmet =
                    opinions.lack(document).map(SectionLacks::of).stream().toList();
            desk.requireNone(SignoffProblem.CHAIN_STEP_MISSING, unmet, file, caller);
        }
    }
}
