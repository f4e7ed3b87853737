package mingda.notify.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import mingda.eventing.id.Ids;
import mingda.eventing.time.Technical;

/** The queue of deliveries and their record. Every method needs a running transaction in background scope. */
@ApplicationScoped
public class Deliveries {

    private final EntityManager em;
    private final DeliveryEvents events;
    private final Clock clock;

    Deliveries(EntityManager em, DeliveryEvents events, @Technical Clock clock) {
        this.em = em;
        this.events = events;
        this.clock = clock;
    }

    /** Records that the alert stands in its reader's inbox, and queues it for mail. */
    public void begin(Subject subject) {
        Instant now = clock.instant();
        Delivery inbox = new Delivery(Ids.next(), subject.alertId(), subject.recipient(), Channel.INBOX, now);
        inbox.attempts = 1;
        inbox.finish(DeliveryState.SENT, now);
        em.persist(inbox);
        events.changed(subject, Channel.INBOX, "SENT", 1, now);
        Delivery mail = new Delivery(Ids.next(), subject.alertId(), subject.recipient(), Channel.EMAIL, now);
        mail.nextAttemptAt = now;
        em.persist(mail);
    }

    /** Takes what was not yet sent out of the queue, because the alerts were withdrawn. */
    public void cancel(Collection<UUID> alertIds) {
        if (alertIds.isEmpty()) {
            return;
        }
        em.createNativeQuery("""
                        update delivery set state = 'CANCELLED', next_attempt_at = null, finished_at = :now
                        where alert_id in (:alerts) and state = 'PENDING' and not in_flight
                        """)
                .setParameter("now", clock.instant())
                .setParameter("alerts", alertIds)
                .executeUpdate();
    }

    /**
     * Takes the delivery that has waited longest for its turn, so that no other replica attempts it before the lease
     * ends.
     */
    public Optional<Attempt> claim(Duration lease) {
        Instant now = clock.instant();
        Optional<Delivery> next =
                em.createNativeQuery("""
                        select * from delivery where state = 'PENDING' and next_attempt_at <= :now
                        order by next_attempt_at, id limit 1 for update skip locked
                        """, Delivery.class).setParameter("now", now).getResultList().stream()
                        .map(Delivery.class::cast)
                        .findFirst();
        return next.map(delivery -> {
            delivery.attempts++;
            delivery.possibleRepeat |= delivery.inFlight;
            delivery.inFlight = true;
            delivery.nextAttemptAt = now.plus(lease);
            return new Attempt(
                    delivery.id,
                    delivery.alertId,
                    delivery.recipient,
                    delivery.attempts,
                    delivery.possibleRepeat,
                    delivery.queuedAt);
        });
    }

    /** Records that the channel took it. */
    public void sent(Attempt attempt, Subject subject) {
        Instant now = clock.instant();
        load(attempt).finish(DeliveryState.SENT, now);
        events.changed(subject, Channel.EMAIL, "SENT", attempt.number(), now);
    }

    /**
     * Records a failed attempt, to be repeated.
     *
     * @param failure a short code, without any value of the message
     * @param mayHaveArrived whether the channel may have taken it all the same
     */
    public void failed(Attempt attempt, Subject subject, String failure, Duration wait, boolean mayHaveArrived) {
        Instant now = clock.instant();
        Delivery delivery = load(attempt);
        delivery.inFlight = mayHaveArrived;
        delivery.nextAttemptAt = now.plus(wait);
        delivery.failure = failure;
        if (attempt.number() == 1) {
            // While the server is away each delivery fails again and again: the first time is news.
            events.changed(subject, Channel.EMAIL, "FAILED", attempt.number(), now);
        }
    }

    /** Records that it is not tried again. */
    public void giveUp(Attempt attempt, Subject subject, String failure) {
        Instant now = clock.instant();
        Delivery delivery = load(attempt);
        delivery.finish(DeliveryState.GIVEN_UP, now);
        delivery.failure = failure;
        events.changed(subject, Channel.EMAIL, "GIVEN_UP", attempt.number(), now);
    }

    /** Records that the alert was withdrawn before this attempt sent it. */
    public void cancel(Attempt attempt) {
        load(attempt).finish(DeliveryState.CANCELLED, clock.instant());
    }

    /** How many deliveries wait. */
    public long waiting() {
        return em.createQuery("select count(d) from Delivery d where d.state = 'PENDING'", Long.class)
                .getSingleResult();
    }

    private Delivery load(Attempt attempt) {
        // The row's lock before that of the outbox: the order in which withdrawing takes them.
        return em.find(Delivery.class, attempt.deliveryId(), LockModeType.PESSIMISTIC_WRITE);
    }
}
