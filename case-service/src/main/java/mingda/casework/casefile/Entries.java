package mingda.casework.casefile;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mingda.casework.sql.Db;
import mingda.casework.sql.Row;
import mingda.eventing.id.Ids;
import mingda.eventing.time.Legal;
import org.jspecify.annotations.Nullable;

/** The stored entries of the chains: added and read, never changed. */
@ApplicationScoped
class Entries {

    private static final int SALT_BYTES = 16;

    private final Db db;
    private final ObjectMapper json;
    private final Clock legal;
    private final SecureRandom random = new SecureRandom();

    Entries(Db db, ObjectMapper json, @Legal Clock legal) {
        this.db = db;
        this.json = json;
        this.legal = legal;
    }

    /** Writes the next entry of a chain that the caller holds the lock of. */
    Entry add(
            UUID caseId,
            int seq,
            String previous,
            Entry.Kind kind,
            String type,
            @Nullable LocalDate on,
            ObjectNode detail,
            String by) {
        UUID id = Ids.next();
        Instant at = legal.instant().truncatedTo(ChronoUnit.MICROS);
        ObjectNode open = detail.deepCopy();
        ObjectNode personal = PersonalFields.split(open);
        byte[] saltBytes = new byte[SALT_BYTES];
        random.nextBytes(saltBytes);
        String salt = HexFormat.of().formatHex(saltBytes);
        ObjectNode digests = json.createObjectNode();
        personal.properties()
                .forEach(
                        member -> digests.put(member.getKey(), Chain.digest(salt, member.getKey(), member.getValue())));
        String hash = Chain.hash(previous, caseId, seq, kind, id, type, on, at, by, open, digests);
        db.change("""
                insert into case_entry (case_id, seq, kind, id, type, legal_date, recorded_at, recorded_by, detail, digests,
                    previous, hash)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?, ?)""", caseId, seq, kind, id, type, on, at, by, open, digests, previous, hash);
        if (!personal.isEmpty()) {
            db.change(
                    "insert into case_entry_personal (case_id, seq, salt, detail) values (?, ?, ?, ?::jsonb)",
                    caseId,
                    seq,
                    salt,
                    personal);
        }
        return new Entry(seq, kind, id, type, on, at, by, detail, hash);
    }

    /** The entries of a case in the order in which they were written. */
    List<Entry> of(UUID caseId) {
        return db.list("""
                select e.*, p.detail as personal from case_entry e
                left join case_entry_personal p on p.case_id = e.case_id and p.seq = e.seq
                where e.case_id = ? order by e.seq""", Entries::read, caseId);
    }

    List<ChainLink> chain(UUID caseId) {
        return db.list(
                "select * from case_entry where case_id = ? order by seq",
                row -> new ChainLink(
                        row.number("seq"),
                        Chain.entry(
                                caseId,
                                row.number("seq"),
                                Entry.Kind.valueOf(row.text("kind")),
                                row.id("id"),
                                row.text("type"),
                                row.dayOrNull("legal_date"),
                                row.instant("recorded_at"),
                                row.text("recorded_by"),
                                row.object("detail"),
                                row.object("digests")),
                        row.text("previous"),
                        row.text("hash")),
                caseId);
    }

    /** The entries of several cases, each in the order in which they were written; a case without any is left out. */
    Map<UUID, List<Entry>> of(Collection<UUID> caseIds) {
        return several("", caseIds);
    }

    /** As {@link #of(Collection)}, the acts alone. */
    Map<UUID, List<Entry>> acts(Collection<UUID> caseIds) {
        return several("and e.kind = 'ACT'", caseIds);
    }

    private Map<UUID, List<Entry>> several(String which, Collection<UUID> caseIds) {
        Map<UUID, List<Entry>> all = new HashMap<>();
        if (!caseIds.isEmpty()) {
            String sql = "select e.*, p.detail as personal from case_entry e"
                    + " left join case_entry_personal p on p.case_id = e.case_id and p.seq = e.seq"
                    + " where e.case_id = any (?) " + which + " order by e.case_id, e.seq";
            db.list(
                    sql,
                    row -> all.computeIfAbsent(row.id("case_id"), id -> new ArrayList<>())
                            .add(read(row)),
                    caseIds);
        }
        return all;
    }

    private static Entry read(Row row) {
        ObjectNode detail = row.object("detail");
        ObjectNode personal = row.objectOrNull("personal");
        if (personal != null) {
            detail.setAll(personal);
        }
        return new Entry(
                row.number("seq"),
                Entry.Kind.valueOf(row.text("kind")),
                row.id("id"),
                row.text("type"),
                row.dayOrNull("legal_date"),
                row.instant("recorded_at"),
                row.text("recorded_by"),
                detail,
                row.text("hash"));
    }
}
