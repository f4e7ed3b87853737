package mingda.eventing.files;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import mingda.eventing.files.PendingFile.Trouble;
import mingda.eventing.scope.Sql;
import mingda.eventing.time.Technical;
import org.jspecify.annotations.Nullable;

/** The table of files that another service holds and this one wants. */
@ApplicationScoped
class WantedFiles implements RemoteFiles {

    /** Nobody else takes a file for this long after it was taken; the transfer itself ends sooner. */
    private static final Duration LEASE = Duration.ofMinutes(2);

    /** Failures that lie in the file, not in the way to it. */
    private static final Set<String> REFUSALS =
            Set.of(TransferException.LONGER, TransferException.OTHER_DIGEST, "status 404", "status 410");

    private final Sql sql;
    private final Clock clock;

    WantedFiles(Sql sql, @Technical Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** A file to fetch. {@code held} bytes, whole chunks, are here already. */
    record Wanted(UUID id, URI source, String mediaType, long bytes, String sha256, long held, int attempts) {

        static Wanted read(ResultSet row) throws SQLException {
            return new Wanted(
                    row.getObject("id", UUID.class),
                    URI.create(row.getString("source")),
                    row.getString("media_type"),
                    row.getLong("bytes"),
                    row.getString("sha256"),
                    row.getLong("held"),
                    row.getInt("attempts"));
        }
    }

    @Override
    public void want(URI from, UUID id, String mediaType, long bytes, String sha256) {
        if (sql.number("select count(*) from file where id = ?", id) > 0) {
            return;
        }
        sql.update("""
                insert into wanted_file (id, source, media_type, bytes, sha256, retry_at, asked_at)
                values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing""", id, from.toString(), mediaType, bytes, sha256, clock.instant(), clock.instant());
    }

    @Override
    public Optional<PendingFile> pending(UUID id) {
        return sql.first(
                "select held, last_error from wanted_file where id = ?",
                row -> new PendingFile(row.getLong(1), trouble(row.getString(2))),
                id);
    }

    private static Trouble trouble(@Nullable String cause) {
        if (cause == null) {
            return Trouble.NONE;
        }
        return REFUSALS.contains(cause) ? Trouble.REFUSED : Trouble.AWAY;
    }

    /** Takes the file that is due longest, so that no other worker takes it for the time of the lease. */
    Optional<Wanted> take() {
        return sql.first("""
                update wanted_file set retry_at = ?, attempts = attempts + 1 where id = (
                    select id from wanted_file where retry_at <= ? order by retry_at limit 1 for update skip locked)
                returning *""", Wanted::read, clock.instant().plus(LEASE), clock.instant());
    }

    void progress(UUID id, long held) {
        sql.update(
                "update wanted_file set held = ?, attempts = 0, retry_at = ? where id = ?",
                held,
                clock.instant().plus(LEASE),
                id);
    }

    /**
     * Waits one second after the first failure, twice as long after each further one, five minutes at most. A file that was
     * fetched in vain waits as long as it has been wanted, five minutes at most: its bytes came, so its attempts tell nothing.
     */
    void failed(Wanted file, String cause, boolean fromStart) {
        Duration wait = Duration.ofSeconds(Math.min(300, 1L << Math.min(file.attempts() - 1, 9)));
        sql.update(
                """
                update wanted_file set last_error = ?,
                    retry_at = greatest(?::timestamptz,
                        case when ? then ?::timestamptz + least(?::timestamptz - asked_at, interval '5 minutes') end),
                    held = case when ? then 0 else held end
                where id = ?""",
                cause,
                clock.instant().plus(wait),
                fromStart,
                clock.instant(),
                clock.instant(),
                fromStart,
                file.id());
    }

    void done(UUID id) {
        sql.update("delete from wanted_file where id = ?", id);
    }
}
