package mingda.eventing.operations;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import mingda.eventing.scope.Scope;
import mingda.eventing.scope.Scopes;
import mingda.eventing.scope.Sql;
import mingda.eventing.time.Technical;

/** Measures what waits: outbox depth, age and blocked keys, parked keys. */
@Singleton
class Gauges {

    private final Scopes scopes;
    private final Sql sql;
    private final Clock clock;
    private final Map<String, AtomicLong> values = new ConcurrentHashMap<>();

    Gauges(Scopes scopes, Sql sql, @Technical Clock clock, MeterRegistry meters) {
        this.scopes = scopes;
        this.sql = sql;
        this.clock = clock;
        for (String name : new String[] {
            "mingda_outbox_depth_events",
            "mingda_outbox_age_seconds",
            "mingda_outbox_blocked_keys",
            "mingda_inbox_parked_keys",
            "mingda_inbox_parked_events"
        }) {
            AtomicLong value = new AtomicLong();
            values.put(name, value);
            meters.gauge(name, value);
        }
    }

    @Scheduled(every = "5s", concurrentExecution = ConcurrentExecution.SKIP)
    void measure() {
        scopes.run(Scope.background(), () -> {
            sql.list(
                    """
                    select count(*), extract(epoch from ?::timestamptz - min(created_at)),
                        count(*) filter (where blocked_at is not null)
                    from outbox_event where published_at is null""",
                    row -> {
                        set("mingda_outbox_depth_events", row.getLong(1));
                        set("mingda_outbox_age_seconds", row.getLong(2));
                        set("mingda_outbox_blocked_keys", row.getLong(3));
                        return Boolean.TRUE;
                    },
                    clock.instant());
            sql.list("select count(distinct (topic, key)), count(*) from inbox_parked", row -> {
                set("mingda_inbox_parked_keys", row.getLong(1));
                set("mingda_inbox_parked_events", row.getLong(2));
                return Boolean.TRUE;
            });
        });
    }

    private void set(String name, long value) {
        values.computeIfAbsent(name, missing -> new AtomicLong()).set(value);
    }
}
