package mingda.notify.carrier;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import mingda.eventing.gateway.Answer;
import mingda.eventing.gateway.Outcome;
import mingda.eventing.scope.Scope;
import mingda.eventing.scope.Scopes;
import mingda.notify.alert.Alert;
import mingda.notify.alert.AlertText;
import mingda.notify.alert.AlertView;
import mingda.notify.alert.Alerts;
import mingda.notify.delivery.Attempt;
import mingda.notify.delivery.Deliveries;
import mingda.notify.delivery.Turn;
import mingda.notify.directory.Addressee;
import mingda.notify.directory.Directory;
import mingda.notify.preference.Preferences;
import org.jboss.logging.Logger;

/**
 * Brings the queued alerts out one by one. An attempt is recorded before it is made and its outcome after it: a crash
 * between the two sends it again, marked as a possible repeat, and loses none.
 */
@ApplicationScoped
public class Courier {

    private static final Logger LOG = Logger.getLogger(Courier.class);
    private static final int BATCH = 500;
    /** One in so many goes to what has just come. */
    private static final int FRESH_EVERY = 8;

    private final Scopes scopes;
    private final Deliveries deliveries;
    private final Alerts alerts;
    private final AlertText text;
    private final Directory directory;
    private final Preferences preferences;
    private final MeterRegistry metrics;

    Courier(
            Scopes scopes,
            Deliveries deliveries,
            Alerts alerts,
            AlertText text,
            Directory directory,
            Preferences preferences,
            MeterRegistry metrics) {
        this.scopes = scopes;
        this.deliveries = deliveries;
        this.alerts = alerts;
        this.text = text;
        this.directory = directory;
        this.preferences = preferences;
        this.metrics = metrics;
    }

    private record Outgoing(AlertView alert, Addressee to) {}

    /** Brings out what is due by that channel, until the queue is empty or the provider seems to be away. */
    public void run(Carrier carrier) {
        for (int i = 0; i < BATCH; i++) {
            Turn turn = i % FRESH_EVERY == 0 ? Turn.FRESH : Turn.LONGEST_WAITING;
            Optional<Attempt> attempt = scopes.call(
                    Scope.background(),
                    () -> deliveries.claim(
                            carrier.channel(), carrier.pace().timeout().multipliedBy(3), carrier.quiet(), turn));
            if (attempt.isEmpty() || !attempt(carrier, attempt.get())) {
                return;
            }
        }
    }

    /** Whether it is worth going on with the next. */
    private boolean attempt(Carrier carrier, Attempt attempt) {
        Optional<Outgoing> outgoing;
        try {
            outgoing = scopes.call(Scope.background(), () -> prepare(carrier, attempt));
        } catch (IllegalArgumentException e) {
            // An address that no key of the ring opens: the key may be given later, and others need not wait for it.
            LOG.errorf("a reader's address can't be opened: alert=%s", attempt.alertId());
            end(carrier, attempt, new Answer(Outcome.PERSON, "UNREADABLE_ADDRESS"));
            return true;
        }
        if (outgoing.isEmpty()) {
            return true;
        }
        Outgoing out = outgoing.get();
        Answer answer = carrier.carry(out.alert(), out.to(), attempt.possibleRepeat());
        end(carrier, attempt, answer);
        return answer.outcome() == Outcome.TAKEN || answer.outcome() == Outcome.REFUSED;
    }

    private Optional<Outgoing> prepare(Carrier carrier, Attempt attempt) {
        Alert alert = alerts.find(attempt.alertId()).orElseThrow();
        if (alert.withdrawn()) {
            deliveries.cancel(attempt);
            return Optional.empty();
        }
        Optional<Addressee> addressee = directory
                .addressee(attempt.recipient())
                .filter(carrier::reaches)
                .map(to -> preferences.language(to.username()).map(to::in).orElse(to));
        if (addressee.isEmpty()) {
            deliveries.unreachable(attempt, alert.subject());
            return Optional.empty();
        }
        return addressee.map(to ->
                new Outgoing(text.view(alert, directory.names(List.of(alert.agencyCode())), to.language()), to));
    }

    private void end(Carrier carrier, Attempt attempt, Answer answer) {
        scopes.run(Scope.background(), () -> {
            Alert alert = alerts.find(attempt.alertId()).orElseThrow();
            deliveries.ended(attempt, alert.subject(), answer, carrier.pace());
        });
        String channel = carrier.channel().name();
        metrics.counter(
                        "mingda.notify.deliveries",
                        "channel",
                        channel,
                        "result",
                        answer.outcome().name())
                .increment();
        if (answer.outcome() != Outcome.TAKEN) {
            LOG.warnf(
                    "not taken: channel=%s alert=%s outcome=%s answer=%s",
                    channel, attempt.alertId(), answer.outcome(), answer.words());
        }
    }
}
