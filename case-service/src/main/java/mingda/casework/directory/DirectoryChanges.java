package mingda.casework.directory;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import mingda.casework.sql.Db;
import mingda.eventing.problem.ProblemException;
import mingda.eventing.time.Technical;
import org.jspecify.annotations.Nullable;

/** Versions of the directory's entries, and who made them. Every method needs a running transaction. */
@ApplicationScoped
class DirectoryChanges {

    private final Db db;
    private final Clock clock;

    DirectoryChanges(Db db, @Technical Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** What of the directory is changed. */
    enum Subject {
        AGENCY("select version from agency where code = ?"),
        STAFF("select version from staff where username = ?");

        private final String version;

        Subject(String version) {
            this.version = version;
        }
    }

    /** The version of an entry that is there: 1, 2, 3… */
    int version(Subject subject, String key) {
        return db.one(subject.version, row -> row.number("version"), key).orElseThrow();
    }

    /** The same, locked until the transaction ends. */
    int lock(Subject subject, String key) {
        return db.one(subject.version + " for update", row -> row.number("version"), key)
                .orElseThrow();
    }

    /**
     * Ends the request when the entry is no longer the one that the client saw.
     *
     * @param ifMatch the If-Match header, or null when the client does not mind
     * @throws ProblemException 412 when it changed
     */
    void requireUnchanged(int version, @Nullable String ifMatch) {
        if (ifMatch != null && !ifMatch.equals("*") && !ifMatch.equals(etag(version))) {
            throw new ProblemException(DirectoryProblem.CHANGED).with("etag", etag(version));
        }
    }

    /** Notes the change that made this version. */
    void note(Subject subject, String key, int version, List<String> fields, String by) {
        db.change("""
                insert into directory_change (subject, key, version, fields, changed_at, changed_by)
                values (?, ?, ?, ?, ?, ?)""", subject, key, version, fields, clock.instant(), by);
    }

    /** The newest change, or empty for what is as it was loaded. */
    Optional<DirectoryChange> last(Subject subject, String key) {
        return db.one(
                "select * from directory_change where subject = ? and key = ? order by version desc limit 1",
                row -> new DirectoryChange(row.instant("changed_at"), row.text("changed_by"), row.texts("fields")),
                subject,
                key);
    }

    /** The ETag of a version. */
    static String etag(int version) {
        return "\"" + version + "\"";
    }
}
