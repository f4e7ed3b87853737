package mingda.casework.signoff;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mingda.casework.casefile.CaseFile;
import mingda.casework.casefile.CaseFiles;
import mingda.casework.casefile.Entry;
import mingda.casework.document.Document;
import mingda.casework.document.DocumentViews;
import mingda.casework.document.Documents;
import mingda.eventing.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** What the routes of the sign-off answer: the document as it is now, with the case's new ETag. */
@ApplicationScoped
class Answers {

    private final CaseFiles cases;
    private final Documents documents;
    private final DocumentViews views;

    Answers(CaseFiles cases, Documents documents, DocumentViews views) {
        this.cases = cases;
        this.documents = documents;
        this.views = views;
    }

    /** The document; {@code documentId} beside {@code id} for whoever reads it among other things. */
    Response document(Response.Status status, UUID caseId, Document document) {
        CaseFile file = cases.get(caseId);
        ObjectNode shown = views.of(document, caseId)
                .put("documentId", document.id().toString())
                .put("caseId", caseId.toString())
                .put("state", file.state().name());
        return Response.status(status)
                .entity(shown)
                .header(HttpHeaders.ETAG, file.etag())
                .build();
    }

    /** The document with the acts that its dispatch recorded. */
    Response dispatched(UUID caseId, UUID id, List<Entry> acts) {
        CaseFile file = cases.get(caseId);
        ObjectNode shown = views.of(documents.find(caseId, id).orElseThrow(), caseId)
                .put("documentId", id.toString())
                .put("caseId", caseId.toString())
                .put("state", file.state().name());
        acts.forEach(act -> shown.withArray("acts").add(act.toJson()));
        return Response.ok(shown).header(HttpHeaders.ETAG, file.etag()).build();
    }

    /**
     * The id of a document in a path.
     *
     * @throws ProblemException 404 when the text is none
     */
    static UUID id(String text) {
        Optional<UUID> id = References.id(text);
        return id.orElseThrow(() -> new ProblemException(SignoffProblem.DOCUMENT_NOT_FOUND));
    }

    /** A body that may be left out. */
    static JsonNode orEmpty(@Nullable JsonNode body) {
        return body == null ? JsonNodeFactory.instance.objectNode() : body;
    }
}
