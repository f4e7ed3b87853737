package mingda.intake.portal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mingda.eventing.personal.PersonalData;
import mingda.eventing.scope.Scope;
import mingda.eventing.scope.Scopes;
import mingda.eventing.time.Technical;
import mingda.intake.attachment.Attachments;
import mingda.intake.store.Digests;
import mingda.intake.store.IntakeScope;
import mingda.intake.store.Sql;

/** What the portal remembers of a visitor: encrypted, for a limited time, found only by the token in the cookie. */
@ApplicationScoped
class Visits {

    private final Sql sql;
    private final Scopes scopes;
    private final PersonalData personalData;
    private final Attachments attachments;
    private final ObjectMapper json;
    private final Clock technical;

    Visits(
            Sql sql,
            Scopes scopes,
            PersonalData personalData,
            Attachments attachments,
            ObjectMapper json,
            @Technical Clock technical) {
        this.sql = sql;
        this.scopes = scopes;
        this.personalData = personalData;
        this.attachments = attachments;
        this.json = json;
        this.technical = technical;
    }

    /** What is remembered: an application or an opinion being filled in, or an application that was opened. */
    enum Kind {
        DRAFT(Duration.ofHours(48)),
        TRACK(Duration.ofHours(2)),
        OPINION(Duration.ofHours(48)),
        /** Somebody who signed in; found by a token of its own, made when they did. */
        ACCOUNT(Duration.ofHours(2)),
        /** Kept as long as the setting says, which {@link Drafts} reads. */
        SAVED(Duration.ofDays(14));

        private final Duration kept;

        Kind(Duration kept) {
            this.kept = kept;
        }
    }

    /** The digest by which the visit is found. */
    static String hash(Kind kind, String token) {
        return Digests.sha256(kind + ":" + token);
    }

    <T> Optional<T> find(Kind kind, String token, Class<T> type) {
        String hash = hash(kind, token);
        return scopes.call(
                        IntakeScope.visit(hash),
                        () -> sql.first(
                                "SELECT sealed FROM visit WHERE token_hash = ? AND expires_at > ?",
                                row -> personalData.open(row.text("sealed")),
                                hash,
                                technical.instant()))
                .map(plain -> json.convertValue(plain, type));
    }

    void keep(Kind kind, String token, Object value) {
        keep(kind, token, value, technical.instant().plus(kind.kept));
    }

    void keep(Kind kind, String token, Object value, Instant until) {
        String hash = hash(kind, token);
        ObjectNode plain = json.valueToTree(value);
        scopes.run(IntakeScope.visit(hash), () -> sql.update("""
                        INSERT INTO visit (token_hash, kind, sealed, expires_at) VALUES (?, ?, ?, ?)
                        ON CONFLICT (token_hash) DO UPDATE SET sealed = excluded.sealed, expires_at = excluded.expires_at
                        """, hash, kind.name(), personalData.seal(plain), until));
    }

    void forget(Kind kind, String token) {
        String hash = hash(kind, token);
        scopes.run(IntakeScope.visit(hash), () -> sql.update("DELETE FROM visit WHERE token_hash = ?", hash));
    }

    /** Removes a draft, with its uploads. */
    void discard(Kind kind, String token) {
        find(kind, token, Draft.class).ifPresent(draft -> {
            forget(kind, token);
            scopes.run(Scope.background(), () -> draft.files.forEach(file -> drop(UUID.fromString(file.fileId()))));
        });
    }

    /** Removes what has expired, with the uploads that no application took over. */
    @Scheduled(every = "30m", delayed = "3m")
    void forgetExpired() {
        scopes.run(Scope.background(), () -> {
            List<JsonNode> expired = sql.list(
                    "DELETE FROM visit WHERE expires_at <= ? RETURNING sealed",
                    row -> personalData.open(row.text("sealed")),
                    technical.instant());
            for (JsonNode plain : expired) {
                plain.path("files")
                        .forEach(
                                file -> drop(UUID.fromString(file.path("fileId").asText())));
            }
        });
    }

    private void drop(UUID fileId) {
        boolean adopted = sql.first(
                        "SELECT 1 AS one FROM attachment WHERE file_id = ? UNION ALL"
                                + " SELECT 1 FROM opinion_file WHERE file_id = ?",
                        row -> true,
                        fileId,
                        fileId)
                .isPresent();
        if (!adopted) {
            attachments.drop(fileId);
        }
    }
}
