package mingda.casework.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import mingda.casework.act.ActRecorded;
import mingda.casework.casefile.CaseFile;
import mingda.casework.clock.ActType;

/**
 * Shows a document to the applicant: never before it went out. A signature alone answers nobody (ISSUED reads IN_PROCESS
 * to the applicant), so a letter for the post is shown when its posting is recorded, whichever way that is recorded.
 */
@ApplicationScoped
public class Publication {

    private final Documents documents;
    private final DocumentFiles files;
    private final DocumentEvents events;

    Publication(Documents documents, DocumentFiles files, DocumentEvents events) {
        this.documents = documents;
        this.files = files;
        this.events = events;
    }

    /**
     * An officer recorded by itself, without naming a letter, that the applicant was answered: the replies that had not
     * gone out in this case did.
     */
    void answered(@Observes ActRecorded recorded) {
        if (recorded.type() != ActType.REPLIED) {
            return;
        }
        CaseFile file = recorded.file();
        for (Document document : documents.of(file.id())) {
            if (document.kind() == DocumentKind.REPLY && document.status() == DocumentStatus.ISSUED) {
                documents.sent(document.id(), file.id());
                show(document, List.of(file));
            }
        }
    }

    /** Publishes the issued document in each of the cases. */
    void show(Document document, List<CaseFile> cases) {
        List<DocumentFile> held = files.of(document.id());
        cases.forEach(each -> events.publish(events.issued(each, document, held)));
    }

    /** Tells again of every document that the applicant of the case may see, for a portal that rebuilds its copy. */
    public void republish(CaseFile file) {
        for (Document document : documents.of(file.id())) {
            boolean shownAtIssue =
                    document.kind().isShownAtIssue() && document.status().isIssued();
            if (shownAtIssue || document.status() == DocumentStatus.SENT) {
                events.publish(
                        events.issued(file, document, files.of(document.id())).asSnapshot());
            }
        }
    }
}
