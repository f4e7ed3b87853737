package mingda.casework.recompute;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mingda.casework.casefile.Recomputing;
import mingda.casework.casefile.Recomputing.Staleness;
import mingda.casework.casefile.Recomputing.Step;
import mingda.eventing.scope.Scope;
import mingda.eventing.scope.Scopes;
import org.jboss.logging.Logger;

/**
 * Carries out what a new calendar or new settings do to the open cases, a few at a time: each step is one short
 * transaction, so that whoever opens or works on a case waits for a fraction of a second at most. Several replicas share
 * the work; a restart goes on where it stopped.
 */
@ApplicationScoped
class Recompute {

    private static final Logger LOG = Logger.getLogger(Recompute.class);
    private static final UUID FIRST = new UUID(0, 0);
    /** Few enough that their locks are gone before anybody notices. */
    private static final int STEP = 50;

    private final Scopes scopes;
    private final Recomputing recomputing;
    private final MeterRegistry metrics;
    private volatile boolean stopping;

    Recompute(Scopes scopes, Recomputing recomputing, MeterRegistry metrics) {
        this.scopes = scopes;
        this.recomputing = recomputing;
        this.metrics = metrics;
    }

    void stop(@Observes ShutdownEvent shutdown) {
        stopping = true;
    }

    /** One pass through all stale cases. What is locked or fails meanwhile stays stale for the next pass. */
    @Scheduled(every = "${mingda.recompute.every:5s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        List<Staleness> all = scopes.call(Scope.background(), recomputing::staleness);
        all.forEach(this::pass);
    }

    private void pass(Staleness stale) {
        int looked = 0;
        int moved = 0;
        int failed = 0;
        Optional<Step> step = step(stale, FIRST);
        while (step.isPresent() && !stopping) {
            looked += step.get().looked();
            moved += step.get().moved();
            failed += step.get().failed();
            step = step(stale, step.get().last());
        }
        if (looked > failed) {
            LOG.infof("Recomputed open cases: looked=%d, moved=%d, failed=%d", looked, moved, failed);
        }
    }

    private Optional<Step> step(Staleness stale, UUID after) {
        Optional<Step> step = scopes.call(Scope.background(), () -> recomputing.step(stale, after, STEP));
        step.ifPresent(done -> {
            metrics.counter("mingda.recompute.cases").increment(done.looked());
            metrics.counter("mingda.recompute.moved").increment(done.moved());
            metrics.counter("mingda.recompute.failures").increment(done.failed());
        });
        return step;
    }
}
