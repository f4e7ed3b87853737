package mingda.casework.signoff;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import mingda.casework.access.Caller;
import mingda.casework.access.Role;
import mingda.casework.calendar.Words;
import mingda.casework.casefile.CaseFile;
import mingda.casework.casefile.CaseFiles;
import mingda.casework.document.Document;
import mingda.casework.document.DocumentKind;
import mingda.casework.document.DocumentStatus;
import mingda.casework.document.Documents;
import mingda.casework.document.letter.Item;
import mingda.casework.document.letter.ReplyText;
import mingda.casework.fee.Tariff;
import mingda.casework.feeitems.MonthlyItems;
import mingda.casework.outcome.Outcome;
import org.jspecify.annotations.Nullable;

/** An officer writes a document (拟稿). */
@ApplicationScoped
class Drafting {

    static final Set<Role> WRITERS = Set.of(Role.OFFICER, Role.SECTION);

    private final Desk desk;
    private final CaseFiles cases;
    private final Documents documents;
    private final MonthlyItems items;

    Drafting(Desk desk, CaseFiles cases, Documents documents, MonthlyItems items) {
        this.desk = desk;
        this.cases = cases;
        this.documents = documents;
        this.items = items;
    }

    /** Writes the reply of the case: begins it, or writes it anew. */
    Document writeReply(UUID caseId, JsonNode body, @Nullable String ifMatch, Caller caller) {
        CaseFile file = begin(caseId, ifMatch, caller);
        Optional<Document> draft = documents.draft(caseId);
        draft.ifPresent(document -> requireOpen(document, file, caller));
        ObjectNode content = DraftForm.reply(body);
        return draft.isPresent()
                ? rewrite(draft.get(), file, content, caller)
                : add(file, DocumentKind.REPLY, content, caller);
    }

    /** Begins a document of any kind. A reply that is being drafted is not begun a second time. */
    Document begin(UUID caseId, JsonNode body, @Nullable String ifMatch, Caller caller) {
        CaseFile file = begin(caseId, ifMatch, caller);
        DocumentKind kind = DraftForm.kind(body);
        if (kind == DocumentKind.REPLY && documents.draft(caseId).isPresent()) {
            throw desk.conflict(SignoffProblem.NOT_AT_THIS_STEP, file, caller)
                    .with(
                            "documentStatus",
                            documents.draft(caseId).orElseThrow().status().name());
        }
        return add(file, kind, content(file, kind, body), caller);
    }

    /**
     * The content of a document that is begun, read and completed from the case.
     *
     * @throws mingda.eventing.problem.ProblemException 422 when it could not be stored
     */
    ObjectNode content(CaseFile file, DocumentKind kind, JsonNode body) {
        ObjectNode content = content(kind, body);
        if (kind == DocumentKind.FEE_NOTICE) {
            countItems(file, content);
        }
        return content;
    }

    /** Where the officer left out the items that the applicant had before in the month, they are counted (费第四条). */
    private void countItems(CaseFile file, ObjectNode content) {
        if (content.path("facts") instanceof ObjectNode facts
                && facts.path("tariff").asText().equals(Tariff.PER_ITEM.name())
                && !facts.has("itemsEarlierThisMonth")) {
            facts.put("itemsEarlierThisMonth", items.earlier(file));
        }
    }

    /** Writes a document anew. */
    Document rewrite(UUID caseId, UUID id, JsonNode body, @Nullable String ifMatch, Caller caller) {
        CaseFile file = begin(caseId, ifMatch, caller);
        Document document = desk.document(file, id, caller);
        requireOpen(document, file, caller);
        return rewrite(document, file, content(document.kind(), body), caller);
    }

    private CaseFile begin(UUID caseId, @Nullable String ifMatch, Caller caller) {
        CaseFile file = desk.open(caseId, caller);
        FourEyes.requireRole(caller, WRITERS);
        desk.requireUnchanged(file, ifMatch);
        return file;
    }

    private void requireOpen(Document document, CaseFile file, Caller caller) {
        desk.requireStatus(document, file, caller, DocumentStatus.DRAFT, DocumentStatus.RETURNED);
    }

    private Document add(CaseFile file, DocumentKind kind, ObjectNode content, Caller caller) {
        Document document = documents.add(file, kind, title(kind, content), content, caller.username());
        return journal(document, file, caller);
    }

    private Document rewrite(Document document, CaseFile file, ObjectNode content, Caller caller) {
        List<String> drafters = new ArrayList<>(document.drafters());
        if (!drafters.contains(caller.username())) {
            drafters.add(caller.username());
        }
        documents.rewrite(document.id(), content, title(document.kind(), content), drafters, caller.username());
        return journal(document, file, caller);
    }

    private Document journal(Document document, CaseFile file, Caller caller) {
        cases.journal(file.id(), "DRAFTED", detail(document), caller.username());
        return documents.find(file.id(), document.id()).orElseThrow();
    }

    /** What every journal entry of the road says of its document. */
    static ObjectNode detail(Document document) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("document", document.id().toString())
                .put("kind", document.kind().name());
    }

    private static ObjectNode content(DocumentKind kind, JsonNode body) {
        if (kind != DocumentKind.REPLY) {
            return DraftForm.notice(body);
        }
        boolean inside = body.path("facts").has("items") || body.path("facts").has("outcome");
        return DraftForm.reply(inside ? merged(body) : body);
    }

    /** {@code {kind: REPLY, facts: {items…}, body?}}: the general form of a reply. */
    private static JsonNode merged(JsonNode body) {
        ObjectNode draft = ((ObjectNode) body.path("facts")).deepCopy();
        if (body.has("body")) {
            draft.set("body", body.path("body"));
        }
        return draft;
    }

    static Words title(DocumentKind kind, ObjectNode content) {
        if (kind != DocumentKind.REPLY) {
            return kind.title();
        }
        List<Item> items = new ArrayList<>();
        content.path("items").forEach(item -> {
            if (Outcome.of(item.path("outcome").asText()).isPresent()) {
                items.add(Item.of(item.deepCopy()));
            }
        });
        return items.isEmpty() ? kind.title() : ReplyText.title(items);
    }
}
