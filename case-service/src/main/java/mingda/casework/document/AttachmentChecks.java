package mingda.casework.document;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mingda.casework.sql.Db;
import mingda.casework.sql.Row;
import mingda.eventing.time.Legal;
import org.jspecify.annotations.Nullable;

/** What was found in the files that are to be released with a document. Every method needs a running transaction. */
@ApplicationScoped
public class AttachmentChecks {

    private final Db db;
    private final Clock legal;

    AttachmentChecks(Db db, @Legal Clock legal) {
        this.db = db;
        this.legal = legal;
    }

    /**
     * The check of one file.
     *
     * @param fileId the file
     * @param findings {@code [{kind, where?}]}; empty when nothing was found
     * @param reason why it may go out nevertheless; null while nobody said so
     * @param by who said so
     * @param at when
     */
    public record Checked(
            UUID fileId,
            JsonNode findings,
            @Nullable String reason,
            @Nullable String by,
            @Nullable Instant at) {

        /** Whether something was found that nobody has let pass. */
        public boolean isOpen() {
            return !findings.isEmpty() && reason == null;
        }
    }

    /** Stores what was found. */
    public void add(UUID fileId, JsonNode findings) {
        db.change("insert into attachment_check (file_id, findings) values (?, ?::jsonb)", fileId, findings);
    }

    /** Lets the file pass in spite of what was found. */
    public void overrule(UUID fileId, String reason, String by) {
        db.change(
                "update attachment_check set overruled_reason = ?, overruled_by = ?, overruled_at = ? where file_id = ?",
                reason,
                by,
                legal.instant(),
                fileId);
    }

    /** The checks of a document's attachments. */
    public List<Checked> of(UUID documentId) {
        return db.list(
                "select k.* from attachment_check k join document_file f on f.file_id = k.file_id"
                        + " where f.document_id = ? order by f.position",
                AttachmentChecks::read,
                documentId);
    }

    /** The check of that file among a document's attachments. */
    public Optional<Checked> find(UUID documentId, UUID fileId) {
        return of(documentId).stream()
                .filter(each -> each.fileId().equals(fileId))
                .findFirst();
    }

    private static Checked read(Row row) {
        return new Checked(
                row.id("file_id"),
                row.json("findings"),
                row.textOrNull("overruled_reason"),
                row.textOrNull("overruled_by"),
                row.instantOrNull("overruled_at"));
    }
}
