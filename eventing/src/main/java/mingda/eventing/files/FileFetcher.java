package mingda.eventing.files;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import mingda.eventing.files.WantedFiles.Wanted;
import mingda.eventing.kafka.Worker;
import mingda.eventing.scope.Scope;
import mingda.eventing.scope.Scopes;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** The threads that fetch wanted files. */
@ApplicationScoped
class FileFetcher {

    private static final Logger LOG = Logger.getLogger(FileFetcher.class);

    private final Scopes scopes;
    private final WantedFiles wanted;
    private final Transfer transfer;
    private final int threads;
    private final Semaphore wake = new Semaphore(0);
    private final List<Worker> workers = new ArrayList<>();

    FileFetcher(
            Scopes scopes,
            WantedFiles wanted,
            Transfer transfer,
            @ConfigProperty(name = "mingda.files.threads", defaultValue = "2") int threads) {
        this.scopes = scopes;
        this.wanted = wanted;
        this.transfer = transfer;
        this.threads = threads;
    }

    void start(@Observes StartupEvent event) {
        for (int i = 1; i <= threads; i++) {
            workers.add(Worker.start("files-" + i, this::round, wake::release, () -> {}));
        }
    }

    private void round() throws InterruptedException {
        Optional<Wanted> next = scopes.call(Scope.background(), wanted::take);
        if (next.isEmpty()) {
            boolean woken = wake.tryAcquire(500, TimeUnit.MILLISECONDS);
            LOG.tracef("woken: %s", woken);
            return;
        }
        try {
            transfer.run(next.get());
        } catch (TransferException e) {
            LOG.warnf(
                    "File %s from %s: %s; it is tried again",
                    next.get().id(), next.get().source(), e.getMessage());
            transfer.failed(next.get(), e);
        } catch (RuntimeException e) {
            // A listener refused, or the database was away: the file keeps its place in the queue.
            transfer.failed(next.get(), new TransferException(e.getClass().getSimpleName(), false));
            throw e;
        }
    }

    void stop(@Observes ShutdownEvent event) {
        workers.forEach(Worker::close);
    }
}
