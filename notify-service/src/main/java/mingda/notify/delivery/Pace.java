package mingda.notify.delivery;

import java.time.Duration;

/**
 * How patiently a channel is tried.
 *
 * @param timeout how long one attempt may take before its end counts as unknown
 * @param firstWait the wait after the first failure; doubled with each further one
 * @param longestWait the longest wait between two attempts
 * @param refusals how often a delivery is tried that the provider refuses for good
 * @param giveUpAfter how long a delivery is tried at all
 */
public record Pace(Duration timeout, Duration firstWait, Duration longestWait, int refusals, Duration giveUpAfter) {

    Duration wait(int attempts) {
        Duration doubled = firstWait.multipliedBy(1L << Math.min(attempts - 1, 16));
        return doubled.compareTo(longestWait) < 0 ? doubled : longestWait;
    }
}
