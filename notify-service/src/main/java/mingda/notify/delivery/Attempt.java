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
 * @param tries 1 for the first attempt since it was queued or sent again by hand
 * @param possibleRepeat whether an earlier attempt may have reached the reader although its end was never recorded
 * @param since when the alert was queued, or sent again by hand
 */
public record Attempt(
        UUID deliveryId,
        UUID alertId,
        String recipient,
        int number,
        int tries,
        boolean possibleRepeat,
        Instant since) {}
