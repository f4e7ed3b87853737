package mingda.eventing.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import mingda.eventing.EventHandler;
import mingda.eventing.kafka.Broker;
import mingda.eventing.kafka.Worker;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** One reading thread for each handler. */
@ApplicationScoped
class InboxWorkers {

    private final Handlers handlers;
    private final Inbox inbox;
    private final Broker broker;
    private final MeterRegistry meters;
    private final boolean enabled;
    private final List<Worker> workers = new ArrayList<>();

    InboxWorkers(
            Handlers handlers,
            Inbox inbox,
            Broker broker,
            MeterRegistry meters,
            @ConfigProperty(name = "mingda.inbox.enabled", defaultValue = "true") boolean enabled) {
        this.handlers = handlers;
        this.inbox = inbox;
        this.broker = broker;
        this.meters = meters;
        this.enabled = enabled;
    }

    void start(@Observes StartupEvent event) {
        if (enabled) {
            handlers.all().forEach(this::start);
        }
    }

    private void start(EventHandler handler) {
        AtomicLong lag = new AtomicLong();
        meters.gauge("mingda_inbox_lag_records", Tags.of("topic", handler.topic()), lag);
        TopicReader reader = new TopicReader(handler, inbox, broker::consumer, lag);
        workers.add(Worker.start("inbox-" + handler.topic(), reader::round, reader::wake, reader::close));
    }

    void stop(@Observes ShutdownEvent event) {
        workers.forEach(Worker::close);
    }
}
