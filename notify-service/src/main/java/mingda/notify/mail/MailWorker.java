package mingda.notify.mail;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import mingda.eventing.scope.Scope;
import mingda.eventing.scope.Scopes;
import mingda.eventing.time.Technical;
import mingda.notify.alert.Alert;
import mingda.notify.alert.Alerts;
import mingda.notify.delivery.Attempt;
import mingda.notify.delivery.Deliveries;
import mingda.notify.directory.Addressee;
import mingda.notify.directory.Directory;
import org.jboss.logging.Logger;

/**
 * Sends the queued mails one by one. An attempt is recorded before it is made and its outcome after it: a crash between
 * the two sends the mail again, marked as a possible repeat, and loses none.
 */
@ApplicationScoped
class MailWorker {

    private static final Logger LOG = Logger.getLogger(MailWorker.class);
    private static final int BATCH = 500;

    private final Scopes scopes;
    private final Deliveries deliveries;
    private final Alerts alerts;
    private final Directory directory;
    private final AlertMail alertMail;
    private final Post post;
    private final MailSettings settings;
    private final Clock clock;
    private final MeterRegistry metrics;

    MailWorker(
            Scopes scopes,
            Deliveries deliveries,
            Alerts alerts,
            Directory directory,
            AlertMail alertMail,
            Post post,
            MailSettings settings,
            @Technical Clock clock,
            MeterRegistry metrics) {
        this.scopes = scopes;
        this.deliveries = deliveries;
        this.alerts = alerts;
        this.directory = directory;
        this.alertMail = alertMail;
        this.post = post;
        this.settings = settings;
        this.clock = clock;
        this.metrics = metrics;
    }

    /** Sends what is due, until the queue is empty or the server seems to be away. */
    @Scheduled(every = "{mingda.notify.mail.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        for (int i = 0; i < BATCH; i++) {
            Optional<Attempt> attempt = scopes.call(
                    Scope.background(),
                    () -> deliveries.claim(settings.timeout().multipliedBy(3)));
            if (attempt.isEmpty() || !attempt(attempt.get())) {
                return;
            }
        }
    }

    /** Whether it is worth going on with the next. */
    private boolean attempt(Attempt attempt) {
        Optional<Letter> mail;
        try {
            mail = scopes.call(Scope.background(), () -> prepare(attempt));
        } catch (IllegalArgumentException e) {
            // An address that no key of the ring opens: the key may be given later, and others need not wait for it.
            LOG.errorf("a reader's address can't be opened: alert=%s", attempt.alertId());
            scopes.run(Scope.background(), () -> record(attempt, PostResult.UNREADABLE));
            return true;
        }
        if (mail.isEmpty()) {
            return true;
        }
        PostResult result = post.send(mail.get());
        scopes.run(Scope.background(), () -> record(attempt, result));
        metrics.counter("mingda.notify.mails", "result", result.name()).increment();
        return result == PostResult.TAKEN || result == PostResult.REFUSED;
    }

    private Optional<Letter> prepare(Attempt attempt) {
        Alert alert = alerts.find(attempt.alertId()).orElseThrow();
        if (alert.withdrawn()) {
            deliveries.cancel(attempt);
            return Optional.empty();
        }
        Optional<Addressee> addressee = directory.addressee(attempt.recipient());
        if (addressee.isEmpty()) {
            deliveries.giveUp(attempt, alert.subject(), "NO_ADDRESS");
            return Optional.empty();
        }
        return addressee.map(to -> alertMail.compose(alert, to, attempt.possibleRepeat()));
    }

    private void record(Attempt attempt, PostResult result) {
        Alert alert = alerts.find(attempt.alertId()).orElseThrow();
        boolean tooOld = attempt.queuedAt().plus(settings.giveUpAfter()).isBefore(clock.instant());
        boolean refusedForGood = result == PostResult.REFUSED && attempt.number() >= settings.refusals();
        if (result == PostResult.TAKEN) {
            deliveries.sent(attempt, alert.subject());
        } else if (tooOld || refusedForGood) {
            LOG.warnf("a mail is given up: alert=%s cause=%s", attempt.alertId(), result);
            deliveries.giveUp(attempt, alert.subject(), result.name());
        } else {
            deliveries.failed(
                    attempt, alert.subject(), result.name(), wait(attempt.number()), result == PostResult.UNKNOWN);
        }
    }

    private Duration wait(int attempts) {
        Duration doubled = settings.firstWait().multipliedBy(1L << Math.min(attempts - 1, 16));
        return doubled.compareTo(settings.longestWait()) < 0 ? doubled : settings.longestWait();
    }
}
