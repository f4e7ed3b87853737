package mingda.casework.document;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import mingda.casework.calendar.Words;
import mingda.casework.casefile.CaseFile;
import org.jspecify.annotations.Nullable;

/**
 * A document of a case.
 *
 * @param id UUIDv7
 * @param caseId the case that it was drafted in
 * @param agencyCode the answering body: its name stands at the head, its series gives the number
 * @param kind what it is
 * @param status how far it is in the case that it was asked for in
 * @param content what was drafted: of a reply {@code {items, body?, reportRow?}}, of others {@code {facts, body?}}
 * @param drafters everybody who wrote on it: none of them approves or issues it
 * @param submittedBy who submitted it, or null
 * @param checks check name to the user name of who made it
 * @param approvedBy who approved it, or null
 * @param reportRow row of table three of the annual report, or null
 * @param number document number (文号), or null before it is issued
 * @param title what it is called
 * @param issuedBy who issued it, or null
 * @param issuedAt when, or null
 * @param issuedOn on which day in Shanghai, or null
 * @param electronic whether it is served electronically; null before it is issued
 * @param recall who recalled it, or null
 */
public record Document(
        UUID id,
        UUID caseId,
        String agencyCode,
        DocumentKind kind,
        DocumentStatus status,
        ObjectNode content,
        List<String> drafters,
        @Nullable String submittedBy,
        ObjectNode checks,
        @Nullable String approvedBy,
        @Nullable Integer reportRow,
        @Nullable String number,
        Words title,
        @Nullable String issuedBy,
        @Nullable Instant issuedAt,
        @Nullable LocalDate issuedOn,
        @Nullable Boolean electronic,
        @Nullable Recall recall) {

    /**
     * That it was recalled before it went out (作废).
     *
     * @param by user name
     * @param at when
     * @param reason why
     */
    public record Recall(String by, Instant at, String reason) {}

    public Document {
        drafters = List.copyOf(drafters);
    }

    /**
     * A document that is only looked at, never stored.
     *
     * @param id id of the document that it would be written to, whose files it has; any other where there is none
     */
    public static Document unsaved(UUID id, CaseFile file, DocumentKind kind, Words title, ObjectNode content) {
        return new Document(
                id,
                file.id(),
                file.agencyCode(),
                kind,
                DocumentStatus.DRAFT,
                content,
                List.of(),
                null,
                content.objectNode(),
                null,
                null,
                null,
                title,
                null,
                null,
                null,
                null,
                null);
    }

    /** The same document with other words. */
    Document with(ObjectNode other) {
        return new Document(
                id,
                caseId,
                agencyCode,
                kind,
                status,
                other,
                drafters,
                submittedBy,
                checks,
                approvedBy,
                reportRow,
                number,
                title,
                issuedBy,
                issuedAt,
                issuedOn,
                electronic,
                recall);
    }

    /** Whether this person wrote on it. */
    public boolean isDraftedBy(String username) {
        return drafters.contains(username) || username.equals(submittedBy);
    }
}
