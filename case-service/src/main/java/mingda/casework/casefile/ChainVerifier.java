package mingda.casework.casefile;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import mingda.casework.sql.Db;
import mingda.casework.sql.Row;
import mingda.eventing.scope.Scope;
import mingda.eventing.scope.Scopes;

/** Recomputes the hashes of the case files and says which chains are broken, and where. */
@ApplicationScoped
public class ChainVerifier {

    private static final int STEP = 100;
    private static final UUID FIRST = new UUID(0, 0);

    private final Scopes scopes;
    private final Db db;
    private final CaseRows rows;

    ChainVerifier(Scopes scopes, Db db, CaseRows rows) {
        this.scopes = scopes;
        this.db = db;
        this.rows = rows;
    }

    /** Where a chain is broken: the first entry that does not fit, or 0 when the case's head is not its last entry. */
    public record Break(UUID caseId, int seq) {}

    /**
     * What was checked.
     *
     * @param checked how many case files
     * @param entries how many entries
     * @param broken the chains that are broken
     */
    public record Report(int checked, long entries, List<Break> broken) {}

    /** Verifies every case file, in steps of one transaction each. */
    public Report verifyAll() {
        int checked = 0;
        long[] entries = {0};
        List<Break> broken = new ArrayList<>();
        List<UUID> step = step(FIRST);
        while (!step.isEmpty()) {
            List<UUID> now = step;
            scopes.run(Scope.background(), () -> now.forEach(id -> entries[0] += verify(id, broken)));
            checked += step.size();
            step = step(step.getLast());
        }
        return new Report(checked, entries[0], List.copyOf(broken));
    }

    private List<UUID> step(UUID after) {
        return scopes.call(Scope.background(), () -> rows.idsAfter(after, STEP));
    }

    private int verify(UUID id, List<Break> broken) {
        CaseFile file = rows.lock(id).orElseThrow();
        List<Link> links = db.list("""
                select e.*, p.salt, p.detail as personal from case_entry e
                left join case_entry_personal p on p.case_id = e.case_id and p.seq = e.seq
                where e.case_id = ? order by e.seq""", row -> link(id, row), id);
        String previous = Chain.START;
        int expected = 1;
        for (Link link : links) {
            if (link.seq != expected++ || !link.previous.equals(previous) || !link.sound) {
                broken.add(new Break(id, link.seq));
                return links.size();
            }
            previous = link.hash;
        }
        if (links.size() != file.entries() || !previous.equals(file.head())) {
            broken.add(new Break(id, 0));
        }
        return links.size();
    }

    private static Link link(UUID id, Row row) {
        String previous = row.text("previous");
        ObjectNode digests = row.object("digests");
        String hash = Chain.hash(
                previous,
                id,
                row.number("seq"),
                Entry.Kind.valueOf(row.text("kind")),
                row.id("id"),
                row.text("type"),
                row.dayOrNull("legal_date"),
                row.instant("recorded_at"),
                row.text("recorded_by"),
                row.object("detail"),
                digests);
        String stored = row.text("hash");
        return new Link(row.number("seq"), previous, stored, hash.equals(stored) && personalFits(row, digests));
    }

    /** Personal values that are still kept must have the digests that the chain holds; erased ones need not. */
    private static boolean personalFits(Row row, ObjectNode digests) {
        ObjectNode personal = row.objectOrNull("personal");
        if (personal == null) {
            return true;
        }
        String salt = row.text("salt");
        return personal.properties().stream()
                .allMatch(member -> Chain.digest(salt, member.getKey(), member.getValue())
                        .equals(digests.path(member.getKey()).asText()));
    }

    private record Link(int seq, String previous, String hash, boolean sound) {}
}
