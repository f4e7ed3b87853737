package mingda.notify.inbox;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import mingda.notify.support.Casework;
import mingda.notify.support.LegalClock;
import mingda.notify.support.NotifyTest;
import mingda.notify.support.Recorded;
import mingda.notify.support.TimelineData;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the login role may do on a connection of its own, past all of the service's code. */
@NotifyTest
class RowSecurityTest {

    private static final List<String> TABLES = List.of(
            "agency",
            "staff",
            "watched_case",
            "alert",
            "inbox_end",
            "delivery",
            "delivery_attempt",
            "tier_plan",
            "urging",
            "work_calendar",
            "digest",
            "notification_preference",
            "mail_bounce",
            "held_address");

    @Inject
    Casework casework;

    @Inject
    Recorded recorded;

    @Inject
    LegalClock clock;

    @Inject
    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @Inject
    @ConfigProperty(name = "quarkus.datasource.username")
    String user;

    @Inject
    @ConfigProperty(name = "quarkus.datasource.password")
    String password;

    @BeforeEach
    void an_alert_each_for_two_people() {
        clock.set(LegalClock.START);
        casework.directory();
        String no = casework.number();
        casework.registered(no, "fengxian-office");
        casework.timeline(no, "fengxian-office", TimelineData.due(1, 1, LegalClock.START));
        await().atMost(Duration.ofSeconds(30)).until(() -> recorded.sent(no).size() >= 2);
    }

    @Test
    void without_a_scope_there_are_no_rows() throws SQLException {
        for (String table : TABLES) {
            assertEquals(0, count("select 1", "select count(*) from " + table), table);
        }
    }

    @Test
    void a_reader_sees_the_own_alerts_alone_and_nothing_of_staff_and_cases() throws SQLException {
        String scope = "select set_config('mingda.user', 'officer', true)";
        assertTrue(count(scope, "select count(*) from alert") > 0);
        assertEquals(0, count(scope, "select count(*) from alert where recipient <> 'officer'"));
        for (String table :
                List.of("staff", "watched_case", "delivery", "delivery_attempt", "tier_plan", "urging", "digest")) {
            assertEquals(0, count(scope, "select count(*) from " + table), table);
        }
        assertEquals(0, change(scope, "update alert set acknowledged_at = recorded_at where recipient <> 'officer'"));
    }

    @Test
    void nothing_is_deleted_and_no_table_is_changed() {
        String scope = "select set_config('mingda.scope', 'background', true)";
        for (String table : TABLES) {
            assertThrows(SQLException.class, () -> change(scope, "delete from " + table), table);
            assertThrows(SQLException.class, () -> change(scope, "truncate " + table + " cascade"), table);
            assertThrows(SQLException.class, () -> change(scope, "alter table " + table + " add column x text"), table);
            assertThrows(
                    SQLException.class,
                    () -> change(scope, "alter table " + table + " disable row level security"),
                    table);
        }
    }

    @Test
    void a_reader_can_not_make_an_alert_for_anybody() {
        String scope = "select set_config('mingda.user', 'officer', true)";
        assertThrows(
                SQLException.class,
                () -> change(
                        scope,
                        "insert into alert (id, application_no, agency_code, deadline_version, kind, recipient, state,"
                                + " issued, position, recorded_at) values (gen_random_uuid(), 'x', 'x', 1, 'URGED',"
                                + " 'officer', 'SENT', false, 999999, '2026-01-01')"));
    }

    private long count(String scope, String sql) throws SQLException {
        try (Connection connection = connect(scope);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private int change(String scope, String sql) throws SQLException {
        try (Connection connection = connect(scope);
                Statement statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }

    /** A connection whose transaction is never committed. */
    private Connection connect(String scope) throws SQLException {
        Connection connection = DriverManager.getConnection(url, user, password);
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute(scope);
        }
        return connection;
    }
}
