package mingda.eventing.limit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import mingda.eventing.time.Technical;

/** A bucket of tokens per address: so many calls in a second, and as many again each second. */
@ApplicationScoped
public class PublicRate {

    private static final int MOST_ADDRESSES = 50_000;

    private final ConcurrentMap<String, Bucket> buckets = new ConcurrentHashMap<>();
    private final Clock clock;

    PublicRate(@Technical Clock clock) {
        this.clock = clock;
    }

    private record Bucket(double tokens, long atMillis) {}

    /**
     * Takes a token of the address; false when it has none left.
     *
     * @param perSecond calls in a second, at least 1
     */
    public boolean take(String address, int perSecond) {
        long now = clock.millis();
        if (buckets.size() > MOST_ADDRESSES) {
            // A bucket that was not used for a second is full again: forgetting it changes nothing.
            buckets.values().removeIf(bucket -> now - bucket.atMillis() > 1000);
        }
        boolean[] taken = {false};
        buckets.compute(address, (key, bucket) -> {
            double tokens = bucket == null
                    ? (double) perSecond
                    : Math.min(perSecond, bucket.tokens() + Math.max(0, now - bucket.atMillis()) * perSecond / 1000);
            taken[0] = tokens >= 1;
            return new Bucket(taken[0] ? tokens - 1 : tokens, now);
        });
        return taken[0];
    }
}
