package mingda.notify.watch;

import static org.awaitility.Awaitility.await;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.LocalDate;
import mingda.eventing.scope.Scope;
import mingda.eventing.scope.Scopes;
import mingda.eventing.scope.Sql;
import mingda.notify.support.Casework;
import mingda.notify.support.LegalClock;
import mingda.notify.support.TimelineData;
import org.jspecify.annotations.Nullable;

/** Very many open cases of one officer: copies of one that came by its events. */
@ApplicationScoped
class ManyCases {

    private static final Duration PATIENCE = Duration.ofMinutes(20);

    private final Casework casework;
    private final Scopes scopes;
    private final Sql sql;

    ManyCases(Casework casework, Scopes scopes, Sql sql) {
        this.casework = casework;
        this.scopes = scopes;
        this.sql = sql;
    }

    /** A case of five working days from the first day, as its events show it. */
    String pattern() {
        String no = casework.number();
        casework.assigned(no, "fengxian-office", "officer");
        casework.timeline(no, "fengxian-office", TimelineData.due(1, 1, TimelineData.weekdays(LegalClock.START, 5)));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> count(
                                "select count(*) from watched_case where application_no = ? and"
                                        + " alert_due_on is not null",
                                no)
                        == 1);
        return no;
    }

    /**
     * Copies of it, of which nobody was told anything.
     *
     * @param nextOn when the sweep is to look at them, or null for never
     */
    void copy(String pattern, String prefix, int count, @Nullable LocalDate nextOn) {
        scopes.run(
                Scope.background().lasting(PATIENCE),
                () -> sql.update("""
                        insert into watched_case (application_no, case_id, agency_code, assignee, registered, version,
                            deadline_version, state, open, alert_due_on, last_due_on, tiers, clocks, returned, next_on)
                        select ? || g, gen_random_uuid()::text, agency_code, assignee, registered, version,
                            deadline_version, state, open, alert_due_on, last_due_on, tiers, clocks, returned,
                            cast(? as date)
                        from watched_case, generate_series(1, ?) g where application_no = ?""", prefix, nextOn == null ? null : nextOn.toString(), count, pattern));
    }

    /** Lets the sweep look at them. */
    void make(String prefix, LocalDate nextOn) {
        scopes.run(
                Scope.background().lasting(PATIENCE),
                () -> sql.update(
                        "update watched_case set next_on = ? where application_no like ? || '%'", nextOn, prefix));
    }

    long count(String query, String argument) {
        return scopes.call(Scope.background().lasting(PATIENCE), () -> sql.number(query, argument));
    }
}
