package mingda.casework.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import mingda.casework.calendar.Words;
import mingda.casework.casefile.CaseFiles;
import mingda.casework.casefile.Entry;
import mingda.casework.release.Finding;
import org.jspecify.annotations.Nullable;

/** Documents as the officers' API shows them. Every method needs a running transaction. */
@ApplicationScoped
public class DocumentViews {

    private final Documents documents;
    private final DocumentFiles files;
    private final CaseFiles cases;
    private final AttachmentChecks checks;
    private final ObjectMapper json;

    DocumentViews(
            Documents documents, DocumentFiles files, CaseFiles cases, AttachmentChecks checks, ObjectMapper json) {
        this.documents = documents;
        this.files = files;
        this.cases = cases;
        this.checks = checks;
        this.json = json;
    }

    /** The documents of a case, oldest first, those still being drafted included. */
    public ArrayNode documents(UUID caseId) {
        ArrayNode list = json.createArrayNode();
        List<Entry> entries = cases.entries(caseId);
        documents.of(caseId).forEach(document -> list.add(with(document, entries)));
        return list;
    }

    /** One document with its words, its sign-off, its files and, once it is issued, its delivery in the case. */
    public ObjectNode of(Document document, UUID caseId) {
        return with(document, cases.entries(caseId));
    }

    private ObjectNode with(Document document, List<Entry> entries) {
        ObjectNode out = of(document);
        if (document.status().isIssued()) {
            out.set("delivery", Deliveries.toJson(Deliveries.of(document, entries)));
        }
        return out;
    }

    /** The reply that is being drafted, if there is one. */
    public Optional<ObjectNode> draft(UUID caseId) {
        return documents.draft(caseId).map(this::of);
    }

    /** One document with its words, its sign-off and its files. */
    private ObjectNode of(Document document) {
        ObjectNode out = json.createObjectNode()
                .put("id", document.id().toString())
                .put("kind", document.kind().name())
                .put("status", document.status().name());
        out.putObject("title")
                .put("zh", document.title().zh())
                .put("en", document.title().en());
        put(out, "number", document.number());
        put(out, "issuedOn", document.issuedOn());
        put(out, "issuedAt", document.issuedAt());
        put(out, "issuedBy", document.issuedBy());
        if (document.electronic() != null) {
            out.put("electronic", document.electronic());
        }
        if (document.recall() != null) {
            put(out, "recalledBy", document.recall().by());
            put(out, "recalledAt", document.recall().at());
            put(out, "recallReason", document.recall().reason());
        }
        out.setAll(document.content().deepCopy());
        out.set("drafters", json.valueToTree(document.drafters()));
        put(out, "submittedBy", document.submittedBy());
        out.set("checks", document.checks());
        put(out, "approvedBy", document.approvedBy());
        if (document.reportRow() != null) {
            out.put("reportRow", document.reportRow());
        }
        Map<UUID, AttachmentChecks.Checked> checked = new HashMap<>();
        checks.of(document.id()).forEach(each -> checked.put(each.fileId(), each));
        ArrayNode list = out.putArray("files");
        for (DocumentFile file : files.of(document.id())) {
            ObjectNode each = list.addObject()
                    .put("id", file.id().toString())
                    .put("role", file.role().name())
                    .put("name", file.name())
                    .put("format", file.format())
                    .put("mediaType", file.mediaType())
                    .put("bytes", file.bytes())
                    .put("sha256", file.sha256());
            put(each, "title", file.title());
            if (file.pages() != null) {
                each.put("pages", file.pages());
            }
            AttachmentChecks.Checked check = checked.get(file.id());
            if (check != null) {
                put(each, check);
            }
            if (file.seal() != null) {
                each.put("verificationCode", file.seal().code())
                        .put("sealedAt", file.seal().at().toString());
            }
        }
        return out;
    }

    private static void put(ObjectNode file, AttachmentChecks.Checked check) {
        ArrayNode findings = file.putArray("findings");
        for (JsonNode found : check.findings()) {
            Words text = Finding.Kind.valueOf(found.path("kind").asText()).text();
            ObjectNode each = findings.addObject().setAll((ObjectNode) found.deepCopy());
            each.putObject("text").put("zh", text.zh()).put("en", text.en());
        }
        if (check.reason() != null) {
            file.putObject("overruled").put("reason", check.reason()).put("by", check.by());
        }
    }

    private static void put(ObjectNode out, String name, @Nullable Object value) {
        if (value != null) {
            out.put(name, value.toString());
        }
    }
}
