package mingda.casework.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import mingda.casework.sql.Db;
import mingda.casework.sql.Row;
import mingda.eventing.files.FileStore;
import mingda.eventing.files.StoredFile;
import org.jspecify.annotations.Nullable;

/** Which files belong to which document. Every method needs a running transaction. */
@ApplicationScoped
public class DocumentFiles {

    private final Db db;
    private final FileStore store;

    DocumentFiles(Db db, FileStore store) {
        this.db = db;
        this.store = store;
    }

    /**
     * Ties a stored file to a document, after those that it has.
     *
     * @param pages how many pages it has, or null where that is not known
     */
    public DocumentFile add(
            UUID documentId, DocumentFile.Role role, String name, StoredFile file, @Nullable Integer pages) {
        return add(documentId, role, name, file, pages, null);
    }

    /** Ties a letter to a document, with the seal that it bears. */
    DocumentFile add(
            UUID documentId, DocumentFile.Role role, String name, StoredFile file, DocumentFile.@Nullable Seal seal) {
        return add(documentId, role, name, file, null, seal);
    }

    private DocumentFile add(
            UUID documentId,
            DocumentFile.Role role,
            String name,
            StoredFile file,
            @Nullable Integer pages,
            DocumentFile.@Nullable Seal seal) {
        db.change(
                """
                insert into document_file (file_id, document_id, role, position, name, media_type, bytes, sha256,
                    code, signer, sealed_at, pages)
                values (?, ?, ?, (select coalesce(max(position), 0) + 1 from document_file where document_id = ?),
                    ?, ?, ?, ?, ?, ?, ?::timestamptz, ?::integer)""",
                file.id(),
                documentId,
                role,
                documentId,
                name,
                file.mediaType(),
                file.bytes(),
                file.sha256(),
                seal == null ? null : seal.code(),
                seal == null ? null : seal.signer(),
                seal == null ? null : seal.at(),
                pages);
        return new DocumentFile(
                file.id(), role, name, file.mediaType(), file.bytes(), file.sha256(), null, pages, seal);
    }

    /** The files of a document: the letter first, then in the order in which they were added. */
    public List<DocumentFile> of(UUID documentId) {
        return db.list(
                "select * from document_file where document_id = ? order by role <> 'LETTER', position",
                DocumentFiles::read,
                documentId);
    }

    /** Gives a file the title by which the letter calls it; null takes it away. */
    public void entitle(UUID documentId, UUID fileId, @Nullable String title) {
        db.change(
                "update document_file set title = ? where document_id = ? and file_id = ?", title, documentId, fileId);
    }

    /** Takes a file away from a document and forgets its bytes. */
    public void remove(UUID documentId, UUID fileId) {
        if (db.change("delete from document_file where document_id = ? and file_id = ?", documentId, fileId) > 0) {
            store.delete(fileId);
        }
    }

    private static DocumentFile read(Row row) {
        return new DocumentFile(
                row.id("file_id"),
                DocumentFile.Role.valueOf(row.text("role")),
                row.text("name"),
                row.text("media_type"),
                row.bigNumber("bytes"),
                row.text("sha256"),
                row.textOrNull("title"),
                row.numberOrNull("pages"),
                seal(row));
    }

    private static DocumentFile.@Nullable Seal seal(Row row) {
        String code = row.textOrNull("code");
        return code == null ? null : new DocumentFile.Seal(code, row.text("signer"), row.instant("sealed_at"));
    }
}
