package mingda.casework.document;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mingda.casework.calendar.Words;
import mingda.casework.casefile.CaseFile;
import mingda.casework.sql.Db;
import mingda.casework.sql.Row;
import mingda.eventing.id.Ids;
import mingda.eventing.time.Legal;
import org.jspecify.annotations.Nullable;

/** The stored documents. Every method needs a running transaction; what changes one needs the case's lock. */
@ApplicationScoped
public class Documents {

    /** How far a document is depends on the case: one letter for several goes out in each of them. */
    private static final String OF_CASE =
            "select d.*, case when c.sent_at is null then d.status else 'SENT' end as standing"
                    + " from document d join document_case c on c.document_id = d.id where c.case_id = ? ";

    private final Db db;
    private final DraftVersions versions;
    private final Clock legal;

    Documents(Db db, DraftVersions versions, @Legal Clock legal) {
        this.db = db;
        this.versions = versions;
        this.legal = legal;
    }

    /** Begins a document. */
    public Document add(CaseFile file, DocumentKind kind, Words title, ObjectNode content, String by) {
        UUID id = Ids.next();
        db.change(
                """
                insert into document (id, case_id, agency_code, kind, status, content, drafters, title_zh, title_en,
                    created_at)
                values (?, ?, ?, ?, 'DRAFT', ?::jsonb, ?, ?, ?, ?)""",
                id,
                file.id(),
                file.agencyCode(),
                kind,
                content,
                List.of(by),
                title.zh(),
                title.en(),
                legal.instant());
        answers(id, file.id());
        versions.keep(id, content, title, by);
        return find(file.id(), id).orElseThrow();
    }

    /** Remembers that the document also stands in that case. */
    void answers(UUID id, UUID caseId) {
        db.change("insert into document_case (document_id, case_id) values (?, ?)", id, caseId);
    }

    /** The document of that id in that case. */
    public Optional<Document> find(UUID caseId, UUID id) {
        return db.one(OF_CASE + "and d.id = ?", Documents::read, caseId, id);
    }

    /** The reply of the case that is not issued yet, if one is being drafted. */
    public Optional<Document> draft(UUID caseId) {
        return db.one(
                OF_CASE
                        + "and d.case_id = c.case_id and d.kind = 'REPLY' and d.number is null order by d.id desc limit 1",
                Documents::read,
                caseId);
    }

    /** The documents of a case, oldest first. */
    public List<Document> of(UUID caseId) {
        return db.list(OF_CASE + "order by d.created_at, d.id", Documents::read, caseId);
    }

    /** The issued reply of that number, with the cases that it answered. */
    public List<UUID> answeredBy(String agencyCode, String number) {
        return db.list("""
                select c.case_id from document d join document_case c on c.document_id = d.id
                where d.agency_code = ? and d.number = ? and d.kind = 'REPLY' and d.status <> 'RECALLED'""", row -> row.id("case_id"), agencyCode, number);
    }

    /** The cases that a document stands in. */
    public List<UUID> casesOf(UUID id) {
        return db.list(
                "select case_id from document_case where document_id = ? order by case_id",
                row -> row.id("case_id"),
                id);
    }

    /** The cases that a document stands in and did not go out in yet. */
    public List<UUID> unsentIn(UUID id) {
        return db.list(
                "select case_id from document_case where document_id = ? and sent_at is null order by case_id",
                row -> row.id("case_id"),
                id);
    }

    /** Writes the words anew, and keeps them as a version. */
    public void rewrite(UUID id, ObjectNode content, Words title, List<String> drafters, String by) {
        db.change(
                "update document set content = ?::jsonb, title_zh = ?, title_en = ?, drafters = ? where id = ?",
                content,
                title.zh(),
                title.en(),
                drafters,
                id);
        versions.keep(id, content, title, by);
    }

    /** Moves it to the reviewer; earlier checks no longer count. */
    public void submit(UUID id, String by) {
        db.change("""
                update document set status = 'SUBMITTED', submitted_by = ?, checks = '{}', approved_by = null,
                    report_row = null, report_row_reason = null where id = ?""", by, id);
    }

    /** Stores the checks made so far. */
    public void check(UUID id, ObjectNode checks) {
        db.change("update document set checks = ?::jsonb where id = ?", checks, id);
    }

    /** Moves it to whoever issues it. */
    public void approve(UUID id, String by, @Nullable Integer reportRow, @Nullable String reason) {
        db.change("""
                update document set status = 'APPROVED', approved_by = ?, report_row = ?::integer, report_row_reason = ?
                where id = ?""", by, reportRow, reason, id);
    }

    /** Gives it back to whoever drafts. */
    public void giveBack(UUID id) {
        db.change("update document set status = 'RETURNED', checks = '{}', approved_by = null where id = ?", id);
    }

    void issue(UUID id, String number, String by, Instant at, LocalDate on, boolean electronic) {
        db.change("""
                update document set status = 'ISSUED', number = ?, issued_by = ?, issued_at = ?, issued_on = ?,
                    electronic = ? where id = ?""", number, by, at, on, electronic, id);
    }

    /** It is void from now on; its number stays with it. The caller made sure that it went out in no case. */
    public void recall(UUID id, String by, String reason) {
        db.change(
                "update document set status = 'RECALLED', recalled_by = ?, recalled_at = ?, recall_reason = ? where id = ?",
                by,
                legal.instant(),
                reason,
                id);
    }

    /** It went out in that case. */
    void sent(UUID id, UUID caseId) {
        db.change(
                "update document_case set sent_at = ? where document_id = ? and case_id = ?",
                legal.instant(),
                id,
                caseId);
    }

    private static Document read(Row row) {
        return new Document(
                row.id("id"),
                row.id("case_id"),
                row.text("agency_code"),
                DocumentKind.valueOf(row.text("kind")),
                DocumentStatus.valueOf(row.text("standing")),
                row.object("content"),
                row.texts("drafters"),
                row.textOrNull("submitted_by"),
                row.object("checks"),
                row.textOrNull("approved_by"),
                row.textOrNull("report_row") == null ? null : Integer.valueOf(row.number("report_row")),
                row.textOrNull("number"),
                new Words(row.text("title_zh"), row.text("title_en")),
                row.textOrNull("issued_by"),
                row.instantOrNull("issued_at"),
                row.dayOrNull("issued_on"),
                row.textOrNull("electronic") == null ? null : Boolean.valueOf(row.flag("electronic")),
                row.textOrNull("recalled_by") == null
                        ? null
                        : new Document.Recall(
                                row.text("recalled_by"), row.instant("recalled_at"), row.text("recall_reason")));
    }
}
