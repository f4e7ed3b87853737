package mingda.intake.limit;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import mingda.eventing.time.Technical;
import mingda.intake.directory.Agencies;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** A bucket of tokens per address: {@code publicRate} calls in a second, and as many again each second. */
@ApplicationScoped
class PublicRate {

    private static final int MOST_ADDRESSES = 50_000;

    private final ConcurrentMap<String, Bucket> buckets = new ConcurrentHashMap<>();
    private final Clock clock;
    private final Agencies agencies;
    private final int byDefault;
    private volatile double perSecond;

    PublicRate(
            @Technical Clock clock,
            Agencies agencies,
            @ConfigProperty(name = "mingda.public-rate", defaultValue = "200") int byDefault) {
        this.clock = clock;
        this.agencies = agencies;
        this.byDefault = byDefault;
        this.perSecond = byDefault;
    }

    /** Takes a changed setting up, in every replica. */
    @Scheduled(every = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        perSecond = agencies.publicRate().orElse(byDefault);
    }

    private record Bucket(double tokens, long atMillis) {}

    /** Takes a token of the address; false when it has none left. */
    boolean take(String address) {
        long now = clock.millis();
        if (buckets.size() > MOST_ADDRESSES) {
            // A bucket that was not used for a second is full again: forgetting it changes nothing.
            buckets.values().removeIf(bucket -> now - bucket.atMillis() > 1000);
        }
        double most = perSecond;
        boolean[] taken = {false};
        buckets.compute(address, (key, bucket) -> {
            double tokens = bucket == null
                    ? most
                    : Math.min(most, bucket.tokens() + Math.max(0, now - bucket.atMillis()) * most / 1000);
            taken[0] = tokens >= 1;
            return new Bucket(taken[0] ? tokens - 1 : tokens, now);
        });
        return taken[0];
    }
}
