package mingda.notify.watch;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import mingda.eventing.scope.Scope;
import mingda.eventing.scope.Scopes;
import mingda.notify.directory.DirectoryChange;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the cases whose day has come. May run at any time, in several replicas, and after any time off; its work
 * grows with what is due, not with what is open.
 */
@ApplicationScoped
class Sweep {

    private static final Logger LOG = Logger.getLogger(Sweep.class);
    private static final int BATCH = 200;

    private final Scopes scopes;
    private final WatchedCases cases;
    private final Derivation derivation;
    private final Registration registration;
    private final MeterRegistry metrics;

    Sweep(Scopes scopes, WatchedCases cases, Derivation derivation, Registration registration, MeterRegistry metrics) {
        this.scopes = scopes;
        this.cases = cases;
        this.derivation = derivation;
        this.registration = registration;
        this.metrics = metrics;
    }

    /** One run over everything due today; each case in its own transaction, so that one that fails stops no other. */
    @Scheduled(every = "{mingda.notify.sweep.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        LocalDate today = derivation.today();
        List<Due> batch = due(today, null);
        while (!batch.isEmpty()) {
            batch.forEach(due -> look(due, today));
            batch = due(today, batch.get(batch.size() - 1));
        }
        awaited();
    }

    /** One batch: what fails stays due, and must not be tried again and again in one run. */
    private void awaited() {
        Instant now = registration.now();
        List<String> numbers = scopes.call(Scope.background(), () -> cases.awaited(now, BATCH));
        numbers.forEach(
                number -> attempt(number, () -> cases.lockAwaited(number, now).ifPresent(registration::look)));
    }

    private List<Due> due(LocalDate today, @Nullable Due after) {
        return scopes.call(Scope.background(), () -> cases.due(today, after, BATCH));
    }

    private void look(Due due, LocalDate today) {
        attempt(
                due.applicationNo(),
                () -> cases.lockDue(due.applicationNo(), today).ifPresent(derivation::derive));
    }

    private void attempt(String applicationNo, Runnable work) {
        try {
            scopes.run(Scope.background(), work);
        } catch (RuntimeException e) {
            // It stays due and is looked at again with the next run.
            metrics.counter("mingda.notify.sweep.failures").increment();
            LOG.errorf(e, "sweep failed for one case: applicationNo=%s", applicationNo);
        }
    }

    /** Lets the next run look at the cases that a change of the directory may concern. */
    void changed(@Observes DirectoryChange change) {
        cases.recheck(change.agencyCode(), derivation.today());
    }
}
