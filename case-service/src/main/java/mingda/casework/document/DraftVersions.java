package mingda.casework.document;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mingda.casework.calendar.Words;
import mingda.casework.sql.Db;
import mingda.casework.sql.Row;
import mingda.eventing.time.Legal;

/**
 * What a draft said each time somebody wrote on it. Versions are only added. Every method needs a running transaction, and
 * adding one the case's lock.
 */
@ApplicationScoped
public class DraftVersions {

    private final Db db;
    private final Clock legal;

    DraftVersions(Db db, @Legal Clock legal) {
        this.db = db;
        this.legal = legal;
    }

    /**
     * A version.
     *
     * @param version 1, 2, 3… in its document
     * @param content what the document said
     * @param title what it was called
     * @param by user name of who wrote it
     * @param at when
     */
    public record Version(int version, ObjectNode content, Words title, String by, Instant at) {}

    /** Keeps what a draft says now; writing the same again makes no version. */
    void keep(UUID documentId, ObjectNode content, Words title, String by) {
        List<Version> known = of(documentId);
        if (!known.isEmpty() && known.getFirst().content().equals(content)) {
            return;
        }
        int next = known.isEmpty() ? 1 : known.getFirst().version() + 1;
        db.change("""
                insert into document_version (document_id, version, content, title_zh, title_en, written_by, written_at)
                values (?, ?, ?::jsonb, ?, ?, ?, ?)""", documentId, next, content, title.zh(), title.en(), by, legal.instant());
    }

    /** The versions of a document, newest first. */
    public List<Version> of(UUID documentId) {
        return db.list(
                "select * from document_version where document_id = ? order by version desc",
                DraftVersions::read,
                documentId);
    }

    /** The version of that number, if there is one. */
    public Optional<Version> find(UUID documentId, int version) {
        return db.one(
                "select * from document_version where document_id = ? and version = ?",
                DraftVersions::read,
                documentId,
                version);
    }

    private static Version read(Row row) {
        return new Version(
                row.number("version"),
                row.object("content"),
                new Words(row.text("title_zh"), row.text("title_en")),
                row.text("written_by"),
                row.instant("written_at"));
    }
}
