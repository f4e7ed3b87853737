package mingda.casework.delegation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import mingda.casework.access.Caller;
import mingda.casework.access.Role;
import mingda.casework.directory.StaffDirectory;
import mingda.casework.sql.Db;
import mingda.casework.sql.Row;
import mingda.eventing.paging.Page;
import mingda.eventing.paging.PageRequest;
import mingda.eventing.time.Legal;
import org.jspecify.annotations.Nullable;

/** The stored delegations. Row-level security shows those of the caller's agency. Every method needs a running transaction. */
@ApplicationScoped
public class Delegations {

    private final Db db;
    private final StaffDirectory staff;
    private final Clock legal;

    Delegations(Db db, StaffDirectory staff, @Legal Clock legal) {
        this.db = db;
        this.staff = staff;
        this.legal = legal;
    }

    /** In whose place the caller may act today, with the parts that are good today. */
    public List<Delegation> inForce(Caller caller) {
        LocalDate today = LocalDate.now(legal);
        return db.list("""
                        select * from delegation where delegate = ? and agency_code = ? and revoked_at is null
                            and ? between from_on and until_on order by id""", Delegations::read, caller.username(), caller.agency(), today).stream()
                .flatMap(each ->
                        DelegationRules.good(each, staff.find(each.delegator()), staff.find(each.delegate()), today)
                                .stream())
                .toList();
    }

    /** Keeps others from delegating in the agency until the transaction ends, and lists what is not over there. */
    List<Delegation> lock(String agencyCode, LocalDate today) {
        db.list("select pg_advisory_xact_lock(hashtext('delegation'), hashtext(?))", row -> true, agencyCode);
        return db.list(
                "select * from delegation where agency_code = ? and revoked_at is null and until_on >= ?",
                Delegations::read,
                agencyCode,
                today);
    }

    Optional<Delegation> find(UUID id) {
        return db.one("select * from delegation where id = ?", Delegations::read, id);
    }

    /**
     * A page of them, newest first.
     *
     * @param state only those that stand so, or null
     * @param after the id before the page, or null
     */
    Page<Delegation> page(Delegation.@Nullable State state, PageRequest page, @Nullable UUID after) {
        StringBuilder where = new StringBuilder(" where true");
        List<@Nullable Object> values = new ArrayList<>();
        LocalDate today = LocalDate.now(legal);
        if (state != null) {
            switch (state) {
                case REVOKED -> where.append(" and revoked_at is not null");
                case UPCOMING -> add(where, values, " and revoked_at is null and from_on > ?", today);
                case OVER -> add(where, values, " and revoked_at is null and until_on < ?", today);
                case IN_FORCE ->
                    add(where, values, " and revoked_at is null and ? between from_on and until_on", today);
            }
        }
        long total = db.one(
                        "select count(*) as total from delegation" + where,
                        row -> row.bigNumber("total"),
                        values.toArray())
                .orElse(0L);
        if (after != null) {
            add(where, values, " and id < ?", after);
        }
        values.add(page.limit() + 1);
        List<Delegation> rows = db.list(
                "select * from delegation" + where + " order by id desc limit ?", Delegations::read, values.toArray());
        return Page.of(rows, page, each -> List.of(each.id().toString()), total);
    }

    void add(Delegation made) {
        db.change(
                """
                insert into delegation (id, agency_code, delegator, delegate, roles, from_on, until_on, reason, created_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                made.id(),
                made.agencyCode(),
                made.delegator(),
                made.delegate(),
                made.roles().stream().map(Role::claim).sorted().toList(),
                made.from(),
                made.until(),
                made.reason(),
                made.createdAt());
    }

    void revoke(UUID id, String by) {
        db.change("update delegation set revoked_by = ?, revoked_at = ? where id = ?", by, legal.instant(), id);
    }

    private static void add(StringBuilder where, List<@Nullable Object> values, String condition, Object value) {
        where.append(condition);
        values.add(value);
    }

    private static Delegation read(Row row) {
        Set<Role> roles = row.texts("roles").stream()
                .flatMap(name -> Role.of(name).stream())
                .collect(Collectors.toSet());
        return new Delegation(
                row.id("id"),
                row.text("agency_code"),
                row.text("delegator"),
                row.text("delegate"),
                roles,
                row.day("from_on"),
                row.day("until_on"),
                row.text("reason"),
                row.instant("created_at"),
                row.textOrNull("revoked_by") == null
                        ? null
                        : new Delegation.Revoked(row.text("revoked_by"), row.instant("revoked_at")));
    }
}
