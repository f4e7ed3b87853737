package mingda.e2e;

import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/**
 * Holds the messenger where a provider has answered and the ledger does not know it yet: the entry of an attempt's end
 * waits for a lock that this one has. Beginning an attempt, and closing one that a crash left open, wait for nothing.
 */
final class LedgerHold implements AutoCloseable {

    private static final long LOCK = 7_410_081L;

    private final Connection connection;

    LedgerHold(SuiteUnderTest suite) throws SQLException {
        connection = suite.database(Part.NOTIFY);
        run("select pg_advisory_lock(" + LOCK + ")");
        run("""
            create or replace function hold_ledger() returns trigger language plpgsql security definer as $$
            begin
                if exists (select from delivery d join alert a on a.id = d.alert_id
                           where d.id = new.delivery_id and d.channel = 'EMAIL' and a.kind = 'OVERDUE') then
                    perform pg_advisory_xact_lock_shared(%d);
                end if;
                return new;
            end $$""".formatted(LOCK));
        run("drop trigger if exists hold_ledger on delivery_attempt");
        run("""
            create trigger hold_ledger before update on delivery_attempt for each row
            when (new.outcome = 'TAKEN') execute function hold_ledger()""");
    }

    /** Waits until the messenger wants to enter what a provider answered. */
    void awaitAnswer() {
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> waiting() > 0);
    }

    private int waiting() throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from pg_locks where locktype = 'advisory'"
                        + " and objid = " + LOCK + " and not granted")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    /** Lets the messenger go on. */
    @Override
    public void close() throws SQLException {
        try (connection) {
            run("select pg_advisory_unlock(" + LOCK + ")");
            run("drop trigger hold_ledger on delivery_attempt");
            run("drop function hold_ledger()");
        }
    }

    private void run(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
