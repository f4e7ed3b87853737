package mingda.intake.following;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import mingda.eventing.scope.Scope;
import mingda.eventing.scope.Scopes;
import mingda.eventing.time.Legal;
import mingda.intake.store.Sql;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Applications that were accepted and are no case after some minutes: the front door is up, and nobody is behind it. Shown
 * as a number, and told in the log for as long as it lasts.
 */
@ApplicationScoped
class Unregistered {

    private static final Logger LOG = Logger.getLogger(Unregistered.class);

    private final AtomicLong count = new AtomicLong();
    private final AtomicLong oldestSeconds = new AtomicLong();
    private final Scopes scopes;
    private final Sql sql;
    private final Clock legal;
    private final Duration patience;

    Unregistered(
            Scopes scopes,
            Sql sql,
            @Legal Clock legal,
            @ConfigProperty(name = "mingda.unregistered-after") Duration patience,
            MeterRegistry meters) {
        this.scopes = scopes;
        this.sql = sql;
        this.legal = legal;
        this.patience = patience;
        meters.gauge("mingda_intake_unregistered_applications", count);
        meters.gauge("mingda_intake_unregistered_oldest_seconds", oldestSeconds);
    }

    @Scheduled(every = "{mingda.unregistered-every}", concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        Instant now = legal.instant();
        scopes.run(
                Scope.background(),
                () -> sql.first(
                        "SELECT count(*) AS late, min(submitted_at) AS oldest FROM application"
                                + " WHERE NOT registered AND submitted_at <= ?",
                        row -> {
                            Instant oldest = row.instantOrNull("oldest");
                            count.set(row.number("late"));
                            oldestSeconds.set(
                                    oldest == null
                                            ? 0
                                            : Duration.between(oldest, now).toSeconds());
                            return true;
                        },
                        now.minus(patience)));
        if (count.get() > 0) {
            LOG.errorf(
                    "accepted but not registered by casework count=%d oldestSeconds=%d",
                    count.get(), oldestSeconds.get());
        }
    }
}
