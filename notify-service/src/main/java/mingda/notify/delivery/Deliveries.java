package mingda.notify.delivery;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mingda.eventing.gateway.Answer;
import mingda.eventing.gateway.Outcome;
import mingda.eventing.id.Ids;
import mingda.eventing.time.Technical;

/** The queue of deliveries and their record. Every method needs a running transaction in background scope. */
@ApplicationScoped
public class Deliveries {

    private static final String LONGEST_WAITING = "order by urgency, next_attempt_at, id";
    private static final String FRESH = "and urgency = 0 order by next_attempt_at desc, id desc";

    private final EntityManager em;
    private final DeliveryEvents events;
    private final AttemptLog log;
    private final List<Route> routes;
    private final ReaderChoice choice;
    private final Clock clock;

    Deliveries(
            EntityManager em,
            DeliveryEvents events,
            AttemptLog log,
            @All List<Route> routes,
            ReaderChoice choice,
            @Technical Clock clock) {
        this.em = em;
        this.events = events;
        this.log = log;
        this.routes =
                routes.stream().sorted(Comparator.comparing(Route::channel)).toList();
        this.choice = choice;
        this.clock = clock;
    }

    /**
     * Records that the alert stands in its reader's inbox, unless it is a digest, and queues it for the channels that take
     * it.
     */
    public void begin(Subject subject) {
        Instant now = clock.instant();
        if (subject.standsInInbox()) {
            inInbox(subject, now);
        }
        routesOf(subject).forEach(route -> queue(route, subject, now));
    }

    /** Those that the reader has chosen, else those that the deployment sends such an alert by. */
    private List<Route> routesOf(Subject subject) {
        List<Route> usual = routes.stream()
                .filter(route -> route.open() && route.takes(subject.kind()))
                .toList();
        return choice.channels(subject.recipient(), subject.kind())
                .map(channels -> routes.stream()
                        .filter(route -> route.open() && channels.contains(route.channel()))
                        .toList())
                // A channel that was chosen and is gone does not keep anybody from what duty demands.
                .filter(chosen -> !chosen.isEmpty() || !subject.kind().binding())
                .orElse(usual);
    }

    private void inInbox(Subject subject, Instant now) {
        Delivery inbox = new Delivery(Ids.next(), subject, Channel.INBOX, now);
        inbox.attempts = 1;
        inbox.finish(DeliveryState.SENT, now);
        em.persist(inbox);
        events.changed(subject, Channel.INBOX, "SENT", 1, now);
    }

    private void queue(Route route, Subject subject, Instant now) {
        Delivery delivery = new Delivery(Ids.next(), subject, route.channel(), now);
        delivery.nextAttemptAt = now;
        delivery.breaksQuiet = route.breaksQuiet(subject.kind());
        em.persist(delivery);
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
     * Takes the delivery whose turn it is, the urgent ones first, so that no other replica attempts it before the lease
     * ends.
     *
     * @param quiet whether only what breaks quiet hours may go out
     * @param turn whether it is the turn of what has waited longest or of what has just come
     */
    public Optional<Attempt> claim(Channel channel, Duration lease, boolean quiet, Turn turn) {
        Instant now = clock.instant();
        Optional<Delivery> next = turn == Turn.FRESH ? next(channel, now, quiet, FRESH) : Optional.empty();
        if (next.isEmpty()) {
            next = next(channel, now, quiet, LONGEST_WAITING);
        }
        return next.map(delivery -> {
            delivery.attempts++;
            delivery.possibleRepeat |= delivery.inFlight;
            delivery.inFlight = true;
            delivery.nextAttemptAt = now.plus(lease);
            log.begun(delivery.id, delivery.attempts, now);
            return delivery.attempt();
        });
    }

    private Optional<Delivery> next(Channel channel, Instant now, boolean quiet, String which) {
        return em
                .createNativeQuery(
                        "select * from delivery where state = 'PENDING' and channel = :channel"
                                + " and next_attempt_at <= :now and (breaks_quiet or not :quiet) " + which
                                + " limit 1 for update skip locked",
                        Delivery.class)
                .setParameter("channel", channel.name())
                .setParameter("now", now)
                .setParameter("quiet", quiet)
                .getResultList()
                .stream()
                .map(Delivery.class::cast)
                .findFirst();
    }

    /** Records what the provider said, and what follows from it: done, again, given up, another channel. */
    public void ended(Attempt attempt, Subject subject, Answer answer, Pace pace) {
        Instant now = clock.instant();
        log.ended(attempt.deliveryId(), attempt.number(), answer, now);
        Delivery delivery = load(attempt);
        boolean tooOld = attempt.since().plus(pace.giveUpAfter()).isBefore(now);
        boolean refusedForGood = answer.outcome() == Outcome.REFUSED && attempt.tries() >= pace.refusals();
        if (answer.outcome() == Outcome.TAKEN) {
            delivery.finish(DeliveryState.SENT, now);
            delivery.failure = null;
            events.changed(subject, delivery.channel, "SENT", attempt.number(), now);
        } else if (tooOld || refusedForGood) {
            giveUp(delivery, subject, answer.outcome().name(), now);
        } else {
            delivery.inFlight = answer.outcome() == Outcome.UNKNOWN;
            delivery.failure = answer.outcome().name();
            // What fails must not stand in the way of what is fresh, however urgent it is.
            delivery.urgency = Math.min(delivery.urgency + 1, Delivery.LEAST_URGENT);
            delivery.needsPerson = answer.outcome() == Outcome.PERSON;
            delivery.nextAttemptAt = now.plus(delivery.needsPerson ? pace.longestWait() : pace.wait(attempt.tries()));
            if (attempt.number() == 1) {
                // While the server is away each delivery fails again and again: the first time is news.
                events.changed(subject, delivery.channel, "FAILED", attempt.number(), now);
            }
            if (delivery.needsPerson) {
                fallBack(delivery.channel, subject, now);
            }
        }
    }

    /** Records that it is not tried again because the channel does not reach the reader, and uses another one. */
    public void unreachable(Attempt attempt, Subject subject) {
        Instant now = clock.instant();
        log.ended(attempt.deliveryId(), attempt.number(), new Answer(Outcome.REFUSED, "NO_ADDRESS"), now);
        giveUp(load(attempt), subject, "NO_ADDRESS", now);
    }

    private void giveUp(Delivery delivery, Subject subject, String failure, Instant now) {
        delivery.finish(DeliveryState.GIVEN_UP, now);
        delivery.failure = failure;
        events.changed(subject, delivery.channel, "GIVEN_UP", delivery.attempts, now);
        fallBack(delivery.channel, subject, now);
    }

    /**
     * Records that a mail came back, and uses another channel. One that is queued again meanwhile is left alone.
     *
     * @param status such as 5.1.1, RFC 3463
     */
    public void bounced(Subject subject, String status) {
        Instant now = clock.instant();
        em
                .createQuery("from Delivery d where d.alertId = :alert and d.channel = :mail", Delivery.class)
                .setParameter("alert", subject.alertId())
                .setParameter("mail", Channel.EMAIL)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .stream()
                .filter(delivery -> delivery.state == DeliveryState.SENT)
                .forEach(delivery -> {
                    delivery.bouncedAt = now;
                    delivery.bounceStatus = status;
                    delivery.finish(DeliveryState.BOUNCED, now);
                    delivery.failure = "BOUNCED";
                    events.changed(subject, Channel.EMAIL, "GIVEN_UP", delivery.attempts, now);
                    fallBack(Channel.EMAIL, subject, now);
                });
    }

    /** Queues the alert for the next channel that the deployment has, unless it is queued for it anyway. */
    private void fallBack(Channel failed, Subject subject, Instant now) {
        List<Channel> used = em.createQuery("select d.channel from Delivery d where d.alertId = :alert", Channel.class)
                .setParameter("alert", subject.alertId())
                .getResultList();
        routes.stream()
                .filter(route -> route.open() && route.channel() != failed && !used.contains(route.channel()))
                .findFirst()
                .ifPresent(route -> queue(route, subject, now));
    }

    /** Records that the alert was withdrawn before this attempt sent it. */
    public void cancel(Attempt attempt) {
        Instant now = clock.instant();
        log.ended(attempt.deliveryId(), attempt.number(), new Answer(Outcome.REFUSED, "WITHDRAWN"), now);
        load(attempt).finish(DeliveryState.CANCELLED, now);
    }

    /**
     * Puts a delivery that has ended, or waits for a person, back into the queue.
     *
     * @return empty when there is none of that id; false when it is on its way, or can't be sent again
     */
    Optional<Boolean> resend(UUID id, String by, String reason) {
        Instant now = clock.instant();
        return Optional.ofNullable(em.find(Delivery.class, id, LockModeType.PESSIMISTIC_WRITE))
                .map(delivery -> {
                    boolean ended = delivery.state != DeliveryState.PENDING || delivery.needsPerson;
                    if (!ended || delivery.channel == Channel.INBOX || delivery.state == DeliveryState.CANCELLED) {
                        return false;
                    }
                    delivery.again(by, reason, now);
                    return true;
                });
    }

    /** Writes what was changed, so that plain SQL of the same transaction sees it. */
    void flush() {
        em.flush();
    }

    /** How many deliveries wait. */
    public long waiting() {
        return em.createQuery("select count(d) from Delivery d where d.state = 'PENDING'", Long.class)
                .getSingleResult();
    }

    /** How many deliveries wait for a person. */
    public long needingPerson() {
        return em.createQuery("select count(d) from Delivery d where d.state = 'PENDING' and d.needsPerson", Long.class)
                .getSingleResult();
    }

    private Delivery load(Attempt attempt) {
        // The row's lock before that of the outbox: the order in which withdrawing takes them.
        return em.find(Delivery.class, attempt.deliveryId(), LockModeType.PESSIMISTIC_WRITE);
    }
}
