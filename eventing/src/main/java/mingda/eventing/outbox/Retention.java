package mingda.eventing.outbox;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import mingda.eventing.scope.Scope;
import mingda.eventing.scope.Scopes;
import mingda.eventing.scope.Sql;
import mingda.eventing.time.Technical;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Deletes events that were sent long ago. Ids of received events stay: they keep an event from taking effect twice. */
@ApplicationScoped
class Retention {

    private final Scopes scopes;
    private final Sql sql;
    private final Clock clock;
    private final Duration keep;

    Retention(
            Scopes scopes,
            Sql sql,
            @Technical Clock clock,
            @ConfigProperty(name = "mingda.outbox.keep", defaultValue = "P30D") Duration keep) {
        this.scopes = scopes;
        this.sql = sql;
        this.clock = clock;
        this.keep = keep;
    }

    @Scheduled(every = "1h", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    void clean() {
        Instant before = clock.instant().minus(keep);
        while (scopes.call(Scope.background(), () -> deleteSome(before)) > 0) {
            Thread.onSpinWait();
        }
    }

    private int deleteSome(Instant before) {
        return sql.update("""
                delete from outbox_event where id in (
                    select id from outbox_event where published_at < ? limit 1000)""", before);
    }
}
