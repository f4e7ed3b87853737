package mingda.notify.sms;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import mingda.notify.carrier.Courier;

/** Sends the queued text messages. */
@ApplicationScoped
class SmsWorker {

    private final Courier courier;
    private final SmsCarrier carrier;

    SmsWorker(Courier courier, SmsCarrier carrier) {
        this.courier = courier;
        this.carrier = carrier;
    }

    @Scheduled(every = "{mingda.notify.sms.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        if (carrier.open()) {
            courier.run(carrier);
        }
    }
}
