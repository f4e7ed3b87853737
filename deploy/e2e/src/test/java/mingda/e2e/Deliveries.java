package mingda.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Looks behind the APIs: has every event that was published reached each of its consumers, once and in order? */
final class Deliveries {

    private static final Map<String, List<Part>> CONSUMERS = Map.of(
            "mingda.intake.application", List.of(Part.CASEWORK),
            "mingda.casework.case", List.of(Part.INTAKE, Part.NOTIFY),
            "mingda.casework.directory", List.of(Part.INTAKE, Part.NOTIFY));

    private Deliveries() {}

    /** Fails while anything is unsent, unread, read twice or parked. */
    static void complete() {
        for (var service : Part.services()) {
            assertEquals(Map.of(), count(service, UNSENT), service + " has events to send");
            assertEquals(Map.of(), count(service, PARKED), service + " has parked events");
        }
        CONSUMERS.forEach((topic, consumers) -> {
            var published = count(publisher(topic), PUBLISHED, topic);
            for (var consumer : consumers) {
                assertEquals(published, count(consumer, APPLIED, topic), consumer + " applied of " + topic);
                assertEquals(published, count(consumer, STORED, topic), consumer + " stored of " + topic);
            }
        });
    }

    private static final String UNSENT =
            "select topic, count(*) from outbox_event where published_at is null group by topic";
    private static final String PARKED = "select topic, count(*) from inbox_parked group by topic";
    private static final String PUBLISHED = "select key, last from outbox_sequence where topic = ?";
    private static final String APPLIED = "select key, last from inbox_sequence where topic = ?";
    private static final String STORED = "select key, count(distinct id) from inbox_event where topic = ? group by key";

    private static Part publisher(String topic) {
        return topic.startsWith("mingda.intake") ? Part.INTAKE : Part.CASEWORK;
    }

    private static Map<String, Long> count(Part service, String sql, String... parameters) {
        try (var connection = SuiteUnderTest.running().database(service);
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            var counts = new TreeMap<String, Long>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    counts.put(rows.getString(1), rows.getLong(2));
                }
            }
            return counts;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
