package mingda.intake.attachment;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import mingda.eventing.files.FileStore;
import mingda.eventing.files.FileTooLargeException;
import mingda.eventing.files.StoredFile;
import mingda.eventing.id.Ids;
import mingda.eventing.personal.PersonalData;
import mingda.eventing.problem.FieldError;
import mingda.eventing.problem.ProblemException;
import mingda.eventing.time.Legal;
import mingda.eventing.uploads.FileKind;
import mingda.eventing.uploads.SecrecyMarks;
import mingda.intake.application.CompanionFiles;
import mingda.intake.event.ApplicationEvents;
import mingda.intake.problem.IntakeProblem;
import mingda.intake.store.Sql;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Files of an application. Every method but {@link #check} needs a transaction in the application's scope. */
@ApplicationScoped
public class Attachments implements CompanionFiles {

    private static final Set<FileKind> ACCEPTED =
            EnumSet.of(FileKind.PDF, FileKind.OFD, FileKind.JPEG, FileKind.PNG, FileKind.DOCX);

    private final FileStore files;
    private final Sql sql;
    private final PersonalData personalData;
    private final ApplicationEvents events;
    private final ObjectMapper json;
    private final Clock legal;
    private final long maxBytes;
    private final int maxFiles;

    Attachments(
            FileStore files,
            Sql sql,
            PersonalData personalData,
            ApplicationEvents events,
            ObjectMapper json,
            @Legal Clock legal,
            @ConfigProperty(name = "mingda.attachment.max-bytes", defaultValue = "20971520") long maxBytes,
            @ConfigProperty(name = "mingda.attachment.max-files", defaultValue = "10") int maxFiles) {
        this.files = files;
        this.sql = sql;
        this.personalData = personalData;
        this.events = events;
        this.json = json;
        this.legal = legal;
        this.maxBytes = maxBytes;
        this.maxFiles = maxFiles;
    }

    /**
     * The media type of an upload.
     *
     * @param name as the sender calls it
     * @throws ProblemException 413 when it is too large, 422 when it is empty, of a kind that is not accepted, or marked as a
     *     state secret; nothing of it is kept then
     */
    public String check(Path upload, String name) {
        try {
            if (Files.size(upload) > maxBytes) {
                throw new ProblemException(IntakeProblem.FILE_TOO_LARGE);
            }
            FileKind kind =
                    FileKind.of(upload).filter(ACCEPTED::contains).orElseThrow(() -> refused(IntakeProblem.FILE_TYPE));
            if (SecrecyMarks.on(upload, name, kind)) {
                throw refused(IntakeProblem.MARKED_SECRET);
            }
            return kind.mediaType();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A refusal (422) that names the form part of the file. */
    static ProblemException refused(IntakeProblem type) {
        return new ProblemException(
                type, List.of(new FieldError("/file", type.slug(), type.adviceZh(), type.adviceEn())));
    }

    /** Stores the bytes of a checked upload, for an application or for a draft. */
    public StoredFile hold(Path upload, String mediaType) {
        try (InputStream content = Files.newInputStream(upload)) {
            return files.store(content, mediaType, maxBytes);
        } catch (FileTooLargeException e) {
            throw new ProblemException(IntakeProblem.FILE_TOO_LARGE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes bytes that no application adopted. */
    public void drop(UUID fileId) {
        files.delete(fileId);
    }

    /** How many files an application may have. */
    public int most() {
        return maxFiles;
    }

    /**
     * Makes a held file an attachment of the application and tells the others.
     *
     * @throws ProblemException 413 when the application has its ten files
     */
    public Attachment adopt(String applicationNo, String agencyCode, UUID fileId, String purpose, String name) {
        // Uploads of one application come one by one, or two at once would both be the tenth.
        sql.list("SELECT pg_advisory_xact_lock(hashtextextended(?, 2))", row -> true, applicationNo);
        if (list(applicationNo).size() >= maxFiles) {
            throw new ProblemException(IntakeProblem.TOO_MANY_FILES);
        }
        StoredFile file = files.find(fileId).orElseThrow();
        Instant now = legal.instant();
        UUID id = Ids.next();
        sql.update(
                "INSERT INTO attachment (id, application_no, file_id, purpose, sealed, added_at) VALUES (?, ?, ?, ?,"
                        + " ?, ?)",
                id,
                applicationNo,
                fileId,
                purpose,
                personalData.seal(json.createObjectNode().put("name", name)),
                now);
        events.attachmentAdded(applicationNo, agencyCode, purpose, name, file);
        return new Attachment(
                id, Attachment.Purpose.valueOf(purpose), file.mediaType(), file.bytes(), file.sha256(), now);
    }

    @Override
    public void takeOver(String applicationNo, String agencyCode, UUID fileId, String purpose, String name) {
        adopt(applicationNo, agencyCode, fileId, purpose, name);
    }

    /** The application's attachments, in the order in which they came. */
    public List<Attachment> list(String applicationNo) {
        record Entry(UUID id, UUID fileId, String purpose, Instant addedAt) {}
        List<Attachment> list = new ArrayList<>();
        for (Entry entry : sql.list(
                "SELECT id, file_id, purpose, added_at FROM attachment WHERE application_no = ? ORDER BY added_at, id",
                row -> new Entry(row.id("id"), row.id("file_id"), row.text("purpose"), row.instant("added_at")),
                applicationNo)) {
            files.find(entry.fileId())
                    .ifPresent(file -> list.add(new Attachment(
                            entry.id(),
                            Attachment.Purpose.valueOf(entry.purpose()),
                            file.mediaType(),
                            file.bytes(),
                            file.sha256(),
                            entry.addedAt())));
        }
        return list;
    }

    /** The stored file of the application's attachment. */
    public Optional<StoredFile> file(String applicationNo, UUID attachmentId) {
        return sql.first(
                        "SELECT file_id FROM attachment WHERE application_no = ? AND id = ?",
                        row -> row.id("file_id"),
                        applicationNo,
                        attachmentId)
                .flatMap(files::find);
    }
}
