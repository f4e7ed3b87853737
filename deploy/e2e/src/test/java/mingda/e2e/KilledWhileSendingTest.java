package mingda.e2e;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * kill -9 of the messenger while it sends mail, between the server's answer and the ledger's entry and at random moments:
 * for each kill at most one mail too many, which says that it may be a repeat; without kills none; never one lost.
 */
@Order(81)
class KilledWhileSendingTest {

    private static final int LETTERS = 3;

    private final SuiteUnderTest suite = SuiteUnderTest.running();

    /** A mail that was owed: how often it arrived, how its delivery stands. */
    private record Owed(String applicationNo, String recipient, String kind, boolean possibleRepeat, int lost) {}

    @Test
    void aKillWhileSendingDoublesAtMostOneMailWhichSaysSoAndLosesNone() throws Exception {
        long seed = Sizes.seed();
        System.out.println("KilledWhileSendingTest: seed " + seed + ", " + Sizes.sendingKills() + " kills");
        var random = new Random(seed);
        if (Sizes.leasesWaitedFor() == 0) {
            // Of the kills before.
            endLeases();
        }
        await().atMost(Duration.ofSeconds(90)).until(() -> number("""
                        select count(*) from delivery where channel = 'EMAIL' and state = 'PENDING'
                        and not needs_person""") == 0);

        var calm = letters();
        var all = settled(calm, 0);
        assertEquals(0, extra(calm, all), "without a kill nothing comes twice");
        assertTrue(all.stream().noneMatch(Owed::possibleRepeat), "and nothing says that it may");

        for (int kill = 0; kill < Sizes.sendingKills(); kill++) {
            List<String> letters;
            if (kill % 2 == 0) {
                try (var hold = new LedgerHold(suite)) {
                    letters = letters();
                    hold.awaitAnswer();
                    suite.kill(Part.NOTIFY);
                }
            } else {
                letters = letters();
                Thread.sleep(random.nextInt(3000));
                suite.kill(Part.NOTIFY);
            }
            suite.start(Part.NOTIFY);
            if (kill >= Sizes.leasesWaitedFor()) {
                endLeases();
            }
            var owed = settled(letters, all.size());
            int extra = extra(letters, owed);
            assertTrue(extra <= 1, () -> "kill made " + extra + " mails too many: " + owed);
            if (kill % 2 == 0) {
                assertEquals(1, extra, "the server had it, and nobody knew");
                assertEquals(1, owed.stream().mapToInt(Owed::lost).sum(), "the ledger says that an end was lost");
            }
            assertTrue(owed.stream().filter(Owed::possibleRepeat).count() <= 1, owed::toString);
        }
    }

    private static List<String> letters() {
        var letters = new ArrayList<String>();
        for (int i = 0; i < LETTERS; i++) {
            letters.add(KillTest.registerOverdueLetter());
        }
        return letters;
    }

    /** What was owed for these letters, once all of it has gone out; as much as was owed for others like them. */
    private List<Owed> settled(List<String> letters, int expected) {
        await().atMost(Duration.ofSeconds(Sizes.leasesWaitedFor() > 0 ? 180 : 90))
                .pollInterval(Duration.ofMillis(500))
                .untilAsserted(() -> {
                    var unsent = number(
                            "select count(*) from alert a where a.application_no = any(?) and a.position is not null"
                                    + " and not exists (select from delivery d where d.alert_id = a.id"
                                    + " and d.channel = 'EMAIL' and d.state = 'SENT')",
                            letters);
                    assertEquals(0, unsent, "alerts whose mail has not gone out");
                    for (var letter : letters) {
                        assertTrue(
                                number(
                                                "select count(*) from alert where application_no = any(?) and kind = 'OVERDUE'",
                                                List.of(letter))
                                        >= 3,
                                "officer, head and supervisor of " + letter);
                    }
                    if (expected > 0) {
                        assertEquals(expected, owed(letters).size(), "as many alerts as for the letters before");
                    }
                });
        return owed(letters);
    }

    /** How many mails came too many; fails where one is missing, or came twice and does not say so. */
    private int extra(List<String> letters, List<Owed> owed) {
        int extra = 0;
        int arrived = 0;
        for (var group : mails(letters).values()) {
            arrived++;
            if (group.size() > 1) {
                extra += group.size() - 1;
                assertTrue(
                        group.stream()
                                .map(mail -> mail.path("text").asText())
                                .anyMatch(text -> text.contains("可能重复发送") || text.contains("may have got this mail")),
                        "a repeat says so");
            }
        }
        assertEquals(owed.size(), arrived, "each mail that is owed arrived");
        int doubled = extra;
        assertTrue(
                owed.stream().filter(Owed::possibleRepeat).count() >= doubled, () -> "marked in the ledger: " + owed);
        return extra;
    }

    /** The mails about these letters, by reader and words. */
    private Map<String, List<JsonNode>> mails(List<String> letters) {
        var all =
                Call.to(suite.url(Part.MAIL), "/api/messages").get().expect(200).json();
        return StreamSupport.stream((all.isArray() ? all : all.path("items")).spliterator(), false)
                .filter(mail -> letters.stream()
                        .anyMatch(letter -> mail.path("subject").asText().contains(letter)))
                .collect(Collectors.groupingBy(
                        mail -> mail.path("to") + " " + mail.path("subject").asText()));
    }

    private List<Owed> owed(List<String> letters) {
        var owed = new ArrayList<Owed>();
        try (var connection = suite.database(Part.NOTIFY);
                var statement = connection.prepareStatement("""
                        select a.application_no, a.recipient, a.kind, d.possible_repeat,
                        (select count(*) from delivery_attempt t where t.delivery_id = d.id and t.outcome = 'LOST')
                        from alert a join delivery d on d.alert_id = a.id and d.channel = 'EMAIL'
                        where a.application_no = any(?)""")) {
            statement.setArray(1, connection.createArrayOf("text", letters.toArray()));
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    owed.add(new Owed(
                            rows.getString(1),
                            rows.getString(2),
                            rows.getString(3),
                            rows.getBoolean(4),
                            rows.getInt(5)));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return owed;
    }

    /** What was on its way when it was killed is tried again after a minute, for which only the first kills wait. */
    private void endLeases() throws SQLException {
        try (var connection = suite.database(Part.NOTIFY);
                var statement = connection.createStatement()) {
            statement.executeUpdate(
                    "update delivery set next_attempt_at = now() where state = 'PENDING' and in_flight");
        }
    }

    private int number(String sql) throws SQLException {
        try (var connection = suite.database(Part.NOTIFY);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private int number(String sql, List<String> letters) throws SQLException {
        try (var connection = suite.database(Part.NOTIFY);
                var statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("text", letters.toArray()));
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }
}
