package mingda.eventing.outbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import mingda.eventing.kafka.Worker;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** The thread that sends: woken when something is published, and by a slow poll in case the call was missed. */
@ApplicationScoped
class RelayWorker {

    private final Relay relay;
    private final OutboxWakeUp wakeUp;
    private final int poll;
    private final boolean enabled;
    private @Nullable Worker worker;

    RelayWorker(
            Relay relay,
            OutboxWakeUp wakeUp,
            @ConfigProperty(name = "mingda.outbox.poll-millis", defaultValue = "1000") int poll,
            @ConfigProperty(name = "mingda.outbox.enabled", defaultValue = "true") boolean enabled) {
        this.relay = relay;
        this.wakeUp = wakeUp;
        this.poll = poll;
        this.enabled = enabled;
    }

    void start(@Observes StartupEvent event) {
        if (enabled) {
            worker = Worker.start("outbox-relay", this::round, () -> {}, wakeUp::close);
        }
    }

    private void round() throws SQLException {
        if (relay.sendBatch() == 0) {
            wakeUp.await(poll);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        if (worker != null) {
            worker.close();
        }
    }
}
