package mingda.notify.chat;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import mingda.notify.carrier.Courier;

/** Sends the queued messages to the work chat. */
@ApplicationScoped
class ChatWorker {

    private final Courier courier;
    private final ChatCarrier carrier;

    ChatWorker(Courier courier, ChatCarrier carrier) {
        this.courier = courier;
        this.carrier = carrier;
    }

    @Scheduled(every = "{mingda.notify.chat.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        if (carrier.open()) {
            courier.run(carrier);
        }
    }
}
