package mingda.notify.mail;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicLong;
import mingda.eventing.scope.Scope;
import mingda.eventing.scope.Scopes;
import mingda.notify.delivery.Deliveries;

/**
 * Shows how many deliveries wait: a number that only grows says that a provider is away; and how many wait for a person.
 */
@ApplicationScoped
class MailMetrics {

    private final AtomicLong waiting = new AtomicLong();
    private final AtomicLong needingPerson = new AtomicLong();
    private final Scopes scopes;
    private final Deliveries deliveries;

    MailMetrics(Scopes scopes, Deliveries deliveries, MeterRegistry metrics) {
        this.scopes = scopes;
        this.deliveries = deliveries;
        metrics.gauge("mingda.notify.mails.waiting", waiting);
        metrics.gauge("mingda.notify.deliveries.needing.person", needingPerson);
    }

    @Scheduled(every = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        waiting.set(scopes.call(Scope.background(), deliveries::waiting));
        needingPerson.set(scopes.call(Scope.background(), deliveries::needingPerson));
    }
}
