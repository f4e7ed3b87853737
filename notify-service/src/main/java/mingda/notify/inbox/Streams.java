package mingda.notify.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import mingda.eventing.scope.Scope;
import mingda.eventing.scope.Scopes;
import mingda.eventing.time.Technical;
import mingda.notify.alert.AlertView;
import mingda.notify.alert.Inbox;
import org.jboss.logging.Logger;

/**
 * The open connections of this replica. Once a second one cheap query asks which readers' inboxes have grown, whichever
 * replica wrote them: nothing has to be told between replicas, and nothing is lost when a listener's connection breaks.
 */
@ApplicationScoped
class Streams {

    private static final Logger LOG = Logger.getLogger(Streams.class);
    private static final int BATCH = 100;

    private final Set<Stream> open = ConcurrentHashMap.newKeySet();
    private final Inbox inbox;
    private final Scopes scopes;
    private final Clock clock;

    Streams(Inbox inbox, Scopes scopes, @Technical Clock clock, MeterRegistry metrics) {
        this.inbox = inbox;
        this.scopes = scopes;
        this.clock = clock;
        metrics.gaugeCollectionSize("mingda.notify.streams", List.of(), open);
    }

    /** Serves the connection until the reader leaves or the token expires. */
    void open(Stream stream) {
        // Bytes at once, so that the reader knows that the stream stands.
        stream.heartbeat();
        open.add(stream);
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void push() {
        Instant now = clock.instant();
        open.stream().filter(stream -> stream.over(now)).forEach(Stream::close);
        open.removeIf(Stream::closed);
        if (open.isEmpty()) {
            return;
        }
        Set<String> readers = open.stream().map(Stream::reader).collect(Collectors.toSet());
        Map<String, Long> ends = scopes.call(Scope.background(), () -> inbox.ends(readers));
        open.stream()
                .filter(stream -> !stream.busy() && ends.getOrDefault(stream.reader(), 0L) > stream.place())
                .forEach(this::push);
    }

    @Scheduled(every = "15s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void keep() {
        open.stream().filter(stream -> !stream.closed()).forEach(Stream::heartbeat);
    }

    void stop(@Observes ShutdownEvent event) {
        open.forEach(Stream::close);
    }

    private void push(Stream stream) {
        try {
            List<AlertView> fresh = scopes.call(
                    Reader.scope(stream.reader()),
                    () -> inbox.after(stream.reader(), stream.place(), BATCH, stream.language()));
            fresh.forEach(stream::send);
        } catch (RuntimeException e) {
            // The reader comes back with the last id it has seen.
            LOG.warnf(e, "a stream of alerts broke and is closed");
            stream.close();
        }
    }
}
