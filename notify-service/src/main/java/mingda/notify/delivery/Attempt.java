package mingda.notify.delivery;

import java.time.Instant;
import java.util.UUID;

/**
 * One attempt to deliver, which its holder alone makes until the lease ends.
 *
 * @param deliveryId what is delivered
 * @param alertId the alert
 * @param recipient username
 * @param number 1 for the first attempt
 * @param possibleRepeat whether an earlier attempt may have reached the reader although its end was never recorded
 * @param queuedAt when the alert was queued
 */
public record Attempt(
        UUID deliveryId, UUID alertId, String recipient, int number, boolean possibleRepeat, Instant queuedAt) {}
