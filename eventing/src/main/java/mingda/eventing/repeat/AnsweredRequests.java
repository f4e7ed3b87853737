package mingda.eventing.repeat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import mingda.eventing.personal.PersonalData;
import mingda.eventing.scope.Scope;
import mingda.eventing.scope.Scopes;
import mingda.eventing.scope.Sql;
import mingda.eventing.time.Technical;

/**
 * First answers by the hash of what a request is known by, kept encrypted for 48 hours, so that the same request gets
 * the same bytes again. Kept in the transaction of the request's effect: there is never one without the other. Rows are
 * seen only in a scope whose {@link #SETTING} is the hash.
 */
@ApplicationScoped
public class AnsweredRequests {

    /** The transaction's setting that opens the row of one hash. */
    public static final String SETTING = "mingda.key";

    private static final Duration KEPT = Duration.ofHours(48);

    private final Sql sql;
    private final Scopes scopes;
    private final PersonalData personalData;
    private final Clock clock;

    AnsweredRequests(Sql sql, Scopes scopes, PersonalData personalData, @Technical Clock clock) {
        this.sql = sql;
        this.scopes = scopes;
        this.personalData = personalData;
        this.clock = clock;
    }

    /** Takes the hash for the running transaction; false when another one holds it. */
    public boolean take(String hash) {
        return sql.first("select pg_try_advisory_xact_lock(hashtextextended(?, 0))", row -> row.getBoolean(1), hash)
                .orElse(false);
    }

    /** Takes the hash for the running transaction, as soon as no other one holds it. */
    public void await(String hash) {
        sql.first("select pg_advisory_xact_lock(hashtextextended(?, 0))", row -> Boolean.TRUE, hash);
    }

    /** What was kept for the hash in the last 48 hours. */
    public Optional<ObjectNode> find(String hash) {
        return sql.first(
                "select sealed from answered_request where key_hash = ? and answered_at > ?",
                row -> personalData.open(row.getString(1)),
                hash,
                clock.instant().minus(KEPT));
    }

    /** Keeps the answer, in place of one that is too old to count. */
    public void keep(String hash, ObjectNode answer) {
        sql.update("delete from answered_request where key_hash = ?", hash);
        sql.update(
                "insert into answered_request (key_hash, sealed, answered_at) values (?, ?, ?)",
                hash,
                personalData.seal(answer),
                clock.instant());
    }

    @Scheduled(every = "1h", delayed = "5m")
    void forget() {
        scopes.run(
                Scope.background(),
                () -> sql.update(
                        "delete from answered_request where answered_at <= ?",
                        clock.instant().minus(KEPT)));
    }
}
