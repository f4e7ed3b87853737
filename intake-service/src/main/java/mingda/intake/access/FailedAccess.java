package mingda.intake.access;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import mingda.eventing.scope.Scope;
import mingda.eventing.scope.Scopes;
import mingda.eventing.time.Technical;
import mingda.intake.store.Digests;
import mingda.intake.store.Sql;

/** Failed attempts by number and address, in the database, so that replicas and restarts count together. */
@ApplicationScoped
class FailedAccess {

    private static final int MOST = 10;
    private static final Duration WINDOW = Duration.ofMinutes(15);

    private final Sql sql;
    private final Scopes scopes;
    private final Digests digests;
    private final Clock clock;

    FailedAccess(Sql sql, Scopes scopes, Digests digests, @Technical Clock clock) {
        this.sql = sql;
        this.scopes = scopes;
        this.digests = digests;
        this.clock = clock;
    }

    /** How long this address has to wait for this number, in seconds; 0 when it may try. Attempts come one by one. */
    long secondsToWait(String number, String address) {
        String hash = digests.keyed("address:" + address);
        sql.list("SELECT pg_advisory_xact_lock(hashtextextended(?, 1))", row -> true, number + hash);
        Instant now = clock.instant();
        List<Instant> failures = sql.list(
                "SELECT failed_at FROM failed_access WHERE application_no = ? AND address_hash = ? AND failed_at > ?"
                        + " ORDER BY failed_at DESC LIMIT " + MOST,
                row -> row.instant("failed_at"),
                number,
                hash,
                now.minus(WINDOW));
        if (failures.size() < MOST) {
            return 0;
        }
        return Math.max(
                1, Duration.between(now, failures.getLast().plus(WINDOW)).toSeconds() + 1);
    }

    void remember(String number, String address) {
        sql.update(
                "INSERT INTO failed_access (application_no, address_hash, failed_at) VALUES (?, ?, ?)",
                number,
                digests.keyed("address:" + address),
                clock.instant());
    }

    @Scheduled(every = "15m", delayed = "2m")
    void forget() {
        scopes.run(
                Scope.background(),
                () -> sql.update(
                        "DELETE FROM failed_access WHERE failed_at <= ?",
                        clock.instant().minus(WINDOW)));
    }
}
