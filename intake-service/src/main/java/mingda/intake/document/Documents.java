package mingda.intake.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mingda.eventing.files.FileArrived;
import mingda.eventing.files.FileStore;
import mingda.eventing.files.RemoteFiles;
import mingda.eventing.files.StoredFile;
import mingda.eventing.problem.Language;
import mingda.eventing.time.Legal;
import mingda.intake.document.ListedDocument.ListedFile;
import mingda.intake.event.ApplicationEvents;
import mingda.intake.store.Sql;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Documents issued to applicants. Each is wanted from casework when it is told of, and listed only once all its bytes
 * are held, so that a download needs no other service. Every method needs a transaction.
 */
@ApplicationScoped
public class Documents implements FileArrived {

    private final Sql sql;
    private final FileStore store;
    private final RemoteFiles remote;
    private final ApplicationEvents events;
    private final Clock legal;
    private final URI casework;

    Documents(
            Sql sql,
            FileStore store,
            RemoteFiles remote,
            ApplicationEvents events,
            @Legal Clock legal,
            @ConfigProperty(name = "mingda.casework.url") URI casework) {
        this.sql = sql;
        this.store = store;
        this.remote = remote;
        this.events = events;
        this.legal = legal;
        this.casework = casework;
    }

    /** One file of a document, held here. */
    record HeldFile(
            UUID documentId, UUID fileId, String kind, String format, String mediaType, long bytes, String sha256) {}

    /** Takes up a {@code document-issued} event: remembers the document and wants its files. */
    public void issued(String applicationNo, ObjectNode data) {
        UUID id = UUID.fromString(data.required("documentId").asText());
        JsonNode title = data.path("title");
        int added = sql.update(
                """
                INSERT INTO document (id, application_no, kind, title_zh, title_en, number, issued_on, electronic)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
                """,
                id,
                applicationNo,
                data.required("kind").asText(),
                title.path("zh").asText(),
                title.path("en").asText(),
                data.hasNonNull("number") ? data.get("number").asText() : null,
                LocalDate.parse(data.required("issuedOn").asText()),
                data.path("electronic").asBoolean());
        if (added == 0) {
            return;
        }
        for (JsonNode file : data.path("files")) {
            want(applicationNo, id, file);
        }
    }

    private void want(String applicationNo, UUID documentId, JsonNode file) {
        UUID fileId = UUID.fromString(file.required("id").asText());
        String mediaType = file.required("mediaType").asText();
        long bytes = file.required("bytes").asLong();
        String sha256 = file.required("sha256").asText();
        Optional<StoredFile> held = store.find(fileId);
        sql.update(
                """
                INSERT INTO document_file (file_id, document_id, application_no, format, media_type, bytes, sha256, held)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
                """,
                fileId,
                documentId,
                applicationNo,
                file.path("format").asText("pdf"),
                mediaType,
                bytes,
                sha256,
                held.isPresent());
        if (held.isEmpty()) {
            remote.want(casework, fileId, mediaType, bytes, sha256);
        }
    }

    @Override
    public void arrived(StoredFile file) {
        sql.list(
                        "UPDATE document_file SET held = true WHERE file_id = ? AND NOT held RETURNING application_no",
                        row -> row.text("application_no"),
                        file.id())
                .forEach(applicationNo -> events.fileStored(applicationNo, file));
    }

    /** The documents whose files are all held, oldest first. */
    public List<ListedDocument> list(String applicationNo, Language language) {
        return sql.list(
                "SELECT * FROM document d WHERE application_no = ?"
                        + " AND EXISTS (SELECT 1 FROM document_file f"
                        + " WHERE f.document_id = d.id AND f.application_no = d.application_no)"
                        + " AND NOT EXISTS (SELECT 1 FROM document_file f"
                        + " WHERE f.document_id = d.id AND f.application_no = d.application_no AND NOT f.held)"
                        + " ORDER BY issued_on, arrival",
                row -> new ListedDocument(
                        row.id("id"),
                        row.text("kind"),
                        language.pick(row.text("title_zh"), row.text("title_en")),
                        row.textOrNull("number"),
                        row.day("issued_on"),
                        files(applicationNo, row.id("id")).stream()
                                .map(file -> new ListedFile(file.format(), file.bytes(), file.sha256()))
                                .toList()),
                applicationNo);
    }

    /** The held files of a document of that application, if the scope shows it. */
    List<HeldFile> files(String applicationNo, UUID documentId) {
        return sql.list(
                "SELECT f.*, d.kind FROM document_file f"
                        + " JOIN document d ON d.id = f.document_id AND d.application_no = f.application_no"
                        + " WHERE f.application_no = ? AND f.document_id = ? AND f.held ORDER BY f.format DESC",
                row -> new HeldFile(
                        documentId,
                        row.id("file_id"),
                        row.text("kind"),
                        row.text("format"),
                        row.text("media_type"),
                        row.number("bytes"),
                        row.text("sha256")),
                applicationNo,
                documentId);
    }

    /** The applicant has downloaded the file; the first time is told apart. */
    void downloaded(String applicationNo, HeldFile file) {
        Instant now = legal.instant();
        boolean first = sql.update(
                        "UPDATE document SET first_download = ?"
                                + " WHERE id = ? AND application_no = ? AND first_download IS NULL",
                        now,
                        file.documentId(),
                        applicationNo)
                == 1;
        events.documentDownloaded(applicationNo, file.documentId(), file.fileId(), file.format(), now, first);
    }
}
