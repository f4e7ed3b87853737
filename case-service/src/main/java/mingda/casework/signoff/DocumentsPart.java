package mingda.casework.signoff;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import mingda.casework.access.Caller;
import mingda.casework.casefile.CaseFile;
import mingda.casework.casepage.CasePart;
import mingda.casework.document.DocumentViews;

/** Adds {@code documents} and {@code draft} to a case as the API shows it. */
@ApplicationScoped
class DocumentsPart implements CasePart {

    private final DocumentViews views;

    DocumentsPart(DocumentViews views) {
        this.views = views;
    }

    @Override
    public void addTo(ObjectNode shown, CaseFile file, Caller caller) {
        shown.set("documents", views.documents(file.id()));
        views.draft(file.id()).ifPresent(draft -> shown.set("draft", draft));
    }
}
