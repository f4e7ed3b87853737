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

    @SuppressWarnings("NullAway.Init") // the persistence provider fills the fields
    protected Delivery() {}

    Delivery(UUID id, UUID alertId, String recipient, Channel channel, Instant queuedAt) {
        this.id = id;
        this.alertId = alertId;
        this.recipient = recipient;
        this.channel = channel;
        this.queuedAt = queuedAt;
    }

    void finish(DeliveryState end, Instant at) {
        state = end;
        inFlight = false;
        nextAttemptAt = null;
        finishedAt = at;
    }
}
