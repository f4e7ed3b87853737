package mingda.notify.digest;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import mingda.eventing.scope.Sql;
import mingda.notify.tier.Person;

/** Whose digest of which day was looked to. Every method needs a running transaction in background scope. */
@ApplicationScoped
class DigestBook {

    private final Sql sql;

    DigestBook(Sql sql) {
        this.sql = sql;
    }

    /** Who gets a digest (supervisors, heads unless they want none, officers who want one) on working days and has not got that day's, by name. */
    List<Reader> owed(LocalDate day) {
        return sql.list(
                "select s.username, s.agency_code, l.day, l.looked_at from staff s left join lateral"
                        + " (select d.day, d.looked_at from digest d where d.recipient = s.username and d.day < ?"
                        + " order by d.day desc limit 1) l on true left join lateral"
                        + " (select p.digest from notification_preference p where p.username = s.username"
                        + " order by p.version desc limit 1) p on true where s.active"
                        + " and (? = any(s.roles) or (? = any(s.roles) and coalesce(p.digest, true))"
                        + " or (? = any(s.roles) and p.digest)) and not exists"
                        + " (select 1 from digest d where d.recipient = s.username and d.day = ?) order by s.username",
                row -> new Reader(
                        row.getString("username"),
                        row.getString("agency_code"),
                        row.getObject("day") == null
                                ? null
                                : new Reader.Span(
                                        row.getObject("day", LocalDate.class), Sql.instant(row, "looked_at"))),
                day,
                Person.SUPERVISOR,
                Person.OFFICE_HEAD,
                Person.OFFICER,
                day);
    }

    /** Notes that the reader's digest of that day is being made; false when it was made before or elsewhere. */
    boolean begin(String username, LocalDate day, LocalDate since, Instant now) {
        return sql.update(
                        "insert into digest (recipient, day, since, looked_at) values (?, ?, ?, ?)"
                                + " on conflict do nothing",
                        username,
                        day,
                        since,
                        now)
                > 0;
    }

    /** Notes what went out. */
    void sent(String username, LocalDate day, UUID alertId) {
        sql.update("update digest set alert_id = ? where recipient = ? and day = ?", alertId, username, day);
    }
}
