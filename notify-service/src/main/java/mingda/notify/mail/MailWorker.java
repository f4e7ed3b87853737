package mingda.notify.mail;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import mingda.notify.carrier.Courier;

/** Sends the queued mails. */
@ApplicationScoped
class MailWorker {

    private final Courier courier;
    private final MailCarrier carrier;

    MailWorker(Courier courier, MailCarrier carrier) {
        this.courier = courier;
        this.carrier = carrier;
    }

    @Scheduled(every = "{mingda.notify.mail.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        courier.run(carrier);
    }
}
