package mingda.casework.consultation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import mingda.casework.sql.Db;
import mingda.casework.sql.Row;
import mingda.eventing.time.Legal;
import org.jspecify.annotations.Nullable;

/** The stored links. Every method needs a running transaction; what changes one needs the case's lock. */
@ApplicationScoped
class Links {

    private final Db db;
    private final Clock legal;

    Links(Db db, @Legal Clock legal) {
        this.db = db;
        this.legal = legal;
    }

    void add(UUID document, UUID caseId, String tokenHash) {
        db.change(
                "insert into consultation_link (document_id, case_id, token_hash, created_at) values (?, ?, ?, ?)",
                document,
                caseId,
                tokenHash,
                legal.instant());
    }

    /** The links of a case, oldest first. */
    List<Link> of(UUID caseId) {
        return db.list(
                "select * from consultation_link where case_id = ? order by created_at, document_id",
                Links::read,
                caseId);
    }

    /** Cases in which the period of a consultation has ended since the portal was told of it. */
    List<UUID> casesDueBefore(LocalDate today) {
        return db.list(
                "select distinct case_id from consultation_link where due_on < ? order by case_id",
                row -> row.id("case_id"),
                today);
    }

    /** Remembers what the portal was told; a last day only while the period runs. */
    void told(Link link, String digest, @Nullable LocalDate dueOn) {
        db.change(
                "update consultation_link set told = ?, due_on = ?::date where document_id = ?",
                digest,
                dueOn,
                link.document());
    }

    /** Nobody need look at the case's ended periods again. */
    void passed(UUID caseId, LocalDate today) {
        db.change("update consultation_link set due_on = null where case_id = ? and due_on < ?", caseId, today);
    }

    private static Link read(Row row) {
        return new Link(row.id("document_id"), row.id("case_id"), row.text("token_hash"), row.textOrNull("told"));
    }
}
