package mingda.notify.delivery;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One alert by one channel: how often it was tried and how it ended. */
@Entity
@Table(name = "delivery")
class Delivery {

    /** The urgency of what has failed more than once. */
    static final int LEAST_URGENT = 2;

    @Id
    UUID id;

    @Column(name = "alert_id")
    UUID alertId;

    @Column(name = "recipient")
    String recipient;

    @Enumerated(EnumType.STRING)
    @Column(name = "channel")
    Channel channel;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    DeliveryState state = DeliveryState.PENDING;

    @Column(name = "attempts")
    int attempts;

    /** An attempt has begun and its end is not recorded: if it is tried again, the reader may get it twice. */
    @Column(name = "in_flight")
    boolean inFlight;

    @Column(name = "possible_repeat")
    boolean possibleRepeat;

    @Column(name = "queued_at")
    Instant queuedAt;

    @Column(name = "next_attempt_at")
    @Nullable
    Instant nextAttemptAt;

    @Column(name = "finished_at")
    @Nullable
    Instant finishedAt;

    @Column(name = "failure")
    @Nullable
    String failure;

    /** Nothing gets better by itself: somebody has to look at it. */
    @Column(name = "needs_person")
    boolean needsPerson;

    @Column(name = "breaks_quiet")
    boolean breaksQuiet;

    /** 0 goes out before 1: the urgent ones, then the others and those that failed, then those that failed again. */
    @Column(name = "urgency")
    int urgency;

    /** How many attempts there were when it was last sent again by hand. */
    @Column(name = "attempts_before")
    int attemptsBefore;

    @Column(name = "resent_at")
    @Nullable
    Instant resentAt;

    @Column(name = "resent_by")
    @Nullable
    String resentBy;

    @Column(name = "resent_reason")
    @Nullable
    String resentReason;

    @Column(name = "bounced_at")
    @Nullable
    Instant bouncedAt;

    /** Such as 5.1.1, RFC 3463. */
    @Column(name = "bounce_status")
    @Nullable
    String bounceStatus;

    @SuppressWarnings("NullAway.Init") // the persistence provider fills the fields
    protected Delivery() {}

    Delivery(UUID id, Subject subject, Channel channel, Instant queuedAt) {
        this.id = id;
        this.alertId = subject.alertId();
        this.recipient = subject.recipient();
        this.urgency = subject.urgent() ? 0 : 1;
        this.channel = channel;
        this.queuedAt = queuedAt;
    }

    void finish(DeliveryState end, Instant at) {
        state = end;
        inFlight = false;
        needsPerson = false;
        nextAttemptAt = null;
        finishedAt = at;
    }

    /** Puts it back into the queue; what was sent before or may have been may now come twice. */
    void again(String by, String reason, Instant at) {
        possibleRepeat |= inFlight || state == DeliveryState.SENT;
        state = DeliveryState.PENDING;
        inFlight = false;
        needsPerson = false;
        failure = null;
        finishedAt = null;
        nextAttemptAt = at;
        attemptsBefore = attempts;
        resentAt = at;
        resentBy = by;
        resentReason = reason;
    }

    Attempt attempt() {
        return new Attempt(
                id,
                alertId,
                recipient,
                attempts,
                attempts - attemptsBefore,
                possibleRepeat,
                resentAt == null ? queuedAt : resentAt);
    }
}
