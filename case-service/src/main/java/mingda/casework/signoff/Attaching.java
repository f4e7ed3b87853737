package mingda.casework.signoff;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import mingda.casework.access.Caller;
import mingda.casework.casefile.CaseFile;
import mingda.casework.casefile.CaseFiles;
import mingda.casework.document.AttachmentChecks;
import mingda.casework.document.Document;
import mingda.casework.document.DocumentFile;
import mingda.casework.document.DocumentFiles;
import mingda.casework.document.DocumentKind;
import mingda.casework.document.DocumentStatus;
import mingda.casework.document.Documents;
import mingda.casework.json.Facts;
import mingda.casework.json.Wrong;
import mingda.casework.release.Finding;
import mingda.eventing.files.FileStore;
import mingda.eventing.files.StoredFile;
import mingda.eventing.problem.ProblemException;
import mingda.eventing.uploads.FileKind;
import org.jspecify.annotations.Nullable;

/**
 * Whoever drafts a reply adds the files that are released with it. Each is checked for what its pages do not show; what is
 * found has to be mended, or let pass with a reason, before the draft may be submitted.
 */
@ApplicationScoped
class Attaching {

    private static final int MOST = 30;
    private static final int LONGEST_REASON = 2_000;
    private static final int LONGEST_TITLE = 200;
    private static final Pattern LINE_BREAK = Pattern.compile("\\s*\\R\\s*");

    private final Desk desk;
    private final CaseFiles cases;
    private final Documents documents;
    private final DocumentFiles files;
    private final AttachmentChecks checks;
    private final FileStore store;

    Attaching(
            Desk desk,
            CaseFiles cases,
            Documents documents,
            DocumentFiles files,
            AttachmentChecks checks,
            FileStore store) {
        this.desk = desk;
        this.cases = cases;
        this.documents = documents;
        this.files = files;
        this.checks = checks;
        this.store = store;
    }

    /**
     * A file that was looked at.
     *
     * @param path its bytes
     * @param name what it is called, cleaned
     * @param kind its kind by content
     * @param findings what its pages do not show
     * @param pages how many pages it has, or null where that is not known
     */
    record Upload(
            Path path,
            String name,
            FileKind kind,
            List<Finding> findings,
            @Nullable Integer pages) {}

    /** Adds a file. Needs a running transaction, as every method. */
    Document add(UUID caseId, UUID id, Upload upload, long maxBytes, @Nullable String ifMatch, Caller caller) {
        Opened opened = open(caseId, id, ifMatch, caller);
        if (attachments(opened.document()).size() >= MOST) {
            throw new ProblemException(SignoffProblem.TOO_MANY_FILES);
        }
        StoredFile stored = store(upload, maxBytes);
        boolean again = attachments(opened.document()).stream()
                .anyMatch(file ->
                        file.sha256().equals(stored.sha256()) && file.name().equals(upload.name()));
        if (again) {
            // A second click, or a call repeated after a lost answer.
            store.delete(stored.id());
            return opened.document();
        }
        files.add(id, DocumentFile.Role.ATTACHMENT, upload.name(), stored, upload.pages());
        checks.add(stored.id(), json(upload.findings()));
        return done(opened, "ATTACHMENT_ADDED", stored.id(), null, caller);
    }

    /**
     * Gives a file the title by which the letter's list of attachments (附件说明) calls it.
     *
     * @param body {@code {title?}}; without one the letter names the file
     */
    Document entitle(UUID caseId, UUID id, UUID fileId, JsonNode body, @Nullable String ifMatch, Caller caller) {
        Opened opened = open(caseId, id, ifMatch, caller);
        require(opened.document(), fileId);
        Wrong wrong = new Wrong();
        String title = new Facts(body, "", wrong).text("title", false, LONGEST_TITLE);
        wrong.throwIfAny();
        files.entitle(
                id, fileId, title == null ? null : LINE_BREAK.matcher(title).replaceAll(" "));
        return done(opened, "ATTACHMENT_TITLED", fileId, null, caller);
    }

    /** Takes a file away. */
    Document remove(UUID caseId, UUID id, UUID fileId, @Nullable String ifMatch, Caller caller) {
        Opened opened = open(caseId, id, ifMatch, caller);
        require(opened.document(), fileId);
        files.remove(id, fileId);
        return done(opened, "ATTACHMENT_REMOVED", fileId, null, caller);
    }

    /**
     * Lets a file pass in spite of what was found.
     *
     * @param body {@code {reason}}
     */
    Document overrule(UUID caseId, UUID id, UUID fileId, JsonNode body, @Nullable String ifMatch, Caller caller) {
        Opened opened = open(caseId, id, ifMatch, caller);
        require(opened.document(), fileId);
        Wrong wrong = new Wrong();
        String reason = String.valueOf(new Facts(body, "", wrong).text("reason", true, LONGEST_REASON));
        wrong.throwIfAny();
        checks.overrule(fileId, reason, caller.username());
        return done(opened, "FINDINGS_OVERRULED", fileId, reason, caller);
    }

    private record Opened(CaseFile file, Document document) {}

    private Opened open(UUID caseId, UUID id, @Nullable String ifMatch, Caller caller) {
        CaseFile file = desk.open(caseId, caller);
        FourEyes.requireRole(caller, Drafting.WRITERS);
        desk.requireUnchanged(file, ifMatch);
        Document document = desk.document(file, id, caller);
        desk.requireStatus(document, file, caller, DocumentStatus.DRAFT, DocumentStatus.RETURNED);
        if (document.kind() != DocumentKind.REPLY) {
            throw desk.conflict(SignoffProblem.ONLY_REPLIES_RELEASE, file, caller);
        }
        return new Opened(file, document);
    }

    private List<DocumentFile> attachments(Document document) {
        return files.of(document.id()).stream()
                .filter(file -> file.role() == DocumentFile.Role.ATTACHMENT)
                .toList();
    }

    private void require(Document document, UUID fileId) {
        if (attachments(document).stream().noneMatch(file -> file.id().equals(fileId))) {
            throw new ProblemException(SignoffProblem.DOCUMENT_NOT_FOUND);
        }
    }

    /** Who adds or removes a file has a part in the draft, and so can't approve or issue it. */
    private Document done(Opened opened, String type, UUID fileId, @Nullable String reason, Caller caller) {
        Document document = opened.document();
        List<String> drafters = new ArrayList<>(document.drafters());
        if (!drafters.contains(caller.username())) {
            drafters.add(caller.username());
            documents.rewrite(document.id(), document.content(), document.title(), drafters, caller.username());
        }
        ObjectNode detail = Drafting.detail(document).put("file", fileId.toString());
        if (reason != null) {
            detail.put("text", reason);
        }
        cases.journal(opened.file().id(), type, detail, caller.username());
        return documents.find(opened.file().id(), document.id()).orElseThrow();
    }

    private StoredFile store(Upload upload, long maxBytes) {
        try (InputStream content = Files.newInputStream(upload.path())) {
            return store.store(content, upload.kind().mediaType(), maxBytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ArrayNode json(List<Finding> findings) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        for (Finding finding : findings) {
            ObjectNode each = list.addObject().put("kind", finding.kind().name());
            if (!finding.where().isEmpty()) {
                each.put("where", finding.where());
            }
        }
        return list;
    }
}
