package mingda.eventing.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import mingda.eventing.scope.Sql;
import org.jspecify.annotations.Nullable;

/** A record that waits for a person, or behind one that does. */
record Parked(
        UUID id,
        String topic,
        String key,
        @Nullable String name,
        @Nullable Long sequence,
        byte[] record,
        String cause,
        int attempts,
        Instant parkedAt) {

    static final String COLUMNS = "id, topic, key, name, sequence, record, cause, attempts, parked_at";

    static Parked read(ResultSet row) throws SQLException {
        return new Parked(
                row.getObject("id", UUID.class),
                row.getString("topic"),
                row.getString("key"),
                row.getString("name"),
                row.getObject("sequence", Long.class),
                row.getBytes("record"),
                row.getString("cause"),
                row.getInt("attempts"),
                Sql.instant(row, "parked_at"));
    }

    IncomingRecord incoming() {
        return new IncomingRecord(topic, key, record);
    }
}
