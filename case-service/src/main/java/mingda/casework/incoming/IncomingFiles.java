package mingda.casework.incoming;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mingda.casework.incoming.IncomingFile.State;
import mingda.casework.sql.Db;
import mingda.casework.sql.Row;
import mingda.eventing.files.FileStore;
import mingda.eventing.files.PendingFile;
import mingda.eventing.files.RemoteFiles;

/** The files that came to a case, and whether their bytes are here. Every method needs a running transaction. */
@ApplicationScoped
class IncomingFiles {

    private final Db db;
    private final FileStore store;
    private final RemoteFiles remote;

    IncomingFiles(Db db, FileStore store, RemoteFiles remote) {
        this.db = db;
        this.store = store;
        this.remote = remote;
    }

    /** Lists a file; nothing happens when it is listed already. */
    void add(UUID caseId, IncomingFile file) {
        db.change(
                """
                insert into case_attachment
                    (file_id, case_id, purpose, name, media_type, bytes, sha256, added_at, added_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""",
                file.id(),
                caseId,
                file.purpose(),
                file.name(),
                file.mediaType(),
                file.bytes(),
                file.sha256(),
                file.addedAt(),
                file.addedBy());
    }

    /** Says what a listed file of the portal turned out to be for. */
    void repurpose(UUID caseId, UUID fileId, String purpose) {
        db.change(
                "update case_attachment set purpose = ? where case_id = ? and file_id = ? and added_by is null",
                purpose,
                caseId,
                fileId);
    }

    /** The files of a case, oldest first. */
    List<IncomingFile> of(UUID caseId) {
        return db.list(
                "select * from case_attachment where case_id = ? order by added_at, file_id",
                IncomingFiles::read,
                caseId);
    }

    /** One file of a case. */
    Optional<IncomingFile> find(UUID caseId, UUID fileId) {
        return db.one(
                "select * from case_attachment where case_id = ? and file_id = ?", IncomingFiles::read, caseId, fileId);
    }

    /** The scan of the same content for the same purpose that the case has already. */
    Optional<IncomingFile> scanned(UUID caseId, String purpose, String sha256) {
        return db.one("""
                select * from case_attachment
                where case_id = ? and sha256 = ? and purpose = ? and added_by is not null
                order by added_at limit 1""", IncomingFiles::read, caseId, sha256, purpose);
    }

    /** How many scans the case has. */
    int scans(UUID caseId) {
        return db.one(
                        "select count(*) as n from case_attachment where case_id = ? and added_by is not null",
                        row -> row.number("n"),
                        caseId)
                .orElse(0);
    }

    /** {@code {id, purpose, name, mediaType, bytes, sha256, addedAt, from, addedBy?, state, received}}. */
    ObjectNode describe(IncomingFile file) {
        Optional<PendingFile> pending = remote.pending(file.id());
        State state = state(file, pending);
        ObjectNode out = JsonNodeFactory.instance
                .objectNode()
                .put("id", file.id().toString())
                .put("purpose", file.purpose())
                .put("name", file.name())
                .put("mediaType", file.mediaType())
                .put("bytes", file.bytes())
                .put("sha256", file.sha256())
                .put("addedAt", file.addedAt().toString())
                .put("from", file.from().name())
                .put("state", state.name())
                .put(
                        "received",
                        state == State.HELD
                                ? file.bytes()
                                : pending.map(PendingFile::held).orElse(0L));
        if (file.addedBy() != null) {
            out.put("addedBy", file.addedBy());
        }
        return out;
    }

    private State state(IncomingFile file, Optional<PendingFile> pending) {
        if (store.find(file.id()).isPresent()) {
            return State.HELD;
        }
        return pending.map(PendingFile::trouble)
                .map(trouble -> switch (trouble) {
                    case NONE -> State.ON_ITS_WAY;
                    case AWAY -> State.DELAYED;
                    case REFUSED -> State.REFUSED;
                })
                .orElse(State.LOST);
    }

    private static IncomingFile read(Row row) {
        return new IncomingFile(
                row.id("file_id"),
                row.text("purpose"),
                row.text("name"),
                row.text("media_type"),
                row.bigNumber("bytes"),
                row.text("sha256"),
                row.instant("added_at"),
                row.textOrNull("added_by"));
    }
}
