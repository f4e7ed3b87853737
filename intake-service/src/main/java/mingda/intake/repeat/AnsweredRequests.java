package mingda.intake.repeat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import mingda.eventing.personal.PersonalData;
import mingda.eventing.scope.Scope;
import mingda.eventing.scope.Scopes;
import mingda.eventing.time.Technical;
import mingda.intake.store.Sql;

/** First answers by Idempotency-Key, kept encrypted for 48 hours, so that a repeated request gets the same bytes. */
@ApplicationScoped
public class AnsweredRequests {

    private static final Duration KEPT = Duration.ofHours(48);

    private final Sql sql;
    private final Scopes scopes;
    private final PersonalData personalData;
    private final ObjectMapper json;
    private final Clock clock;

    AnsweredRequests(Sql sql, Scopes scopes, PersonalData personalData, ObjectMapper json, @Technical Clock clock) {
        this.sql = sql;
        this.scopes = scopes;
        this.personalData = personalData;
        this.json = json;
        this.clock = clock;
    }

    /** What was answered to the key before. */
    public record Answered(String bodyDigest, String applicationNo, String answer) {}

    /** Takes the key for the running transaction; false when another one holds it and we do not wait. */
    public boolean take(String keyHash, boolean wait) {
        if (wait) {
            sql.list("SELECT pg_advisory_xact_lock(hashtextextended(?, 0))", row -> true, keyHash);
            return true;
        }
        return sql.first(
                        "SELECT pg_try_advisory_xact_lock(hashtextextended(?, 0)) AS taken",
                        row -> row.flag("taken"),
                        keyHash)
                .orElse(false);
    }

    /** The answer of the last 48 hours. */
    public Optional<Answered> find(String keyHash) {
        return sql.first(
                        "SELECT sealed FROM answered_request WHERE key_hash = ? AND answered_at > ?",
                        row -> personalData.open(row.text("sealed")),
                        keyHash,
                        clock.instant().minus(KEPT))
                .map(plain -> new Answered(
                        plain.path("bodyDigest").asText(),
                        plain.path("applicationNo").asText(),
                        plain.path("answer").asText()));
    }

    /** Keeps the answer. */
    public void keep(String keyHash, Answered answered) {
        ObjectNode plain = json.createObjectNode()
                .put("bodyDigest", answered.bodyDigest())
                .put("applicationNo", answered.applicationNo())
                .put("answer", answered.answer());
        sql.update("DELETE FROM answered_request WHERE key_hash = ?", keyHash);
        sql.update(
                "INSERT INTO answered_request (key_hash, sealed, answered_at) VALUES (?, ?, ?)",
                keyHash,
                personalData.seal(plain),
                clock.instant());
    }

    @Scheduled(every = "1h", delayed = "5m")
    void forget() {
        scopes.run(
                Scope.background(),
                () -> sql.update(
                        "DELETE FROM answered_request WHERE answered_at <= ?",
                        clock.instant().minus(KEPT)));
    }
}
