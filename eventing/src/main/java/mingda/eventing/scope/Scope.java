package mingda.eventing.scope;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a transaction may see: transaction-local PostgreSQL settings that the row-level security policies read. A
 * setting that is not set means no rows. And how long it may last.
 *
 * @param settings setting names, such as {@code mingda.agencies}, to values
 * @param limit after which the transaction is rolled back, at least a second
 */
public record Scope(Map<String, String> settings, Duration limit) {

    /** Whoever waits longer has gone, and what is locked meanwhile keeps others waiting. */
    private static final Duration USUAL_LIMIT = Duration.ofMinutes(1);

    public Scope {
        settings = Map.copyOf(settings);
    }

    /** A scope with these settings, whose transactions last at most a minute. */
    public Scope(Map<String, String> settings) {
        this(settings, USUAL_LIMIT);
    }

    /** The scope of background work, which sees every row: {@code mingda.scope = background}. */
    public static Scope background() {
        return new Scope(Map.of("mingda.scope", "background"));
    }

    /** The same with further settings. */
    public Scope with(Map<String, String> more) {
        Map<String, String> all = new LinkedHashMap<>(settings);
        all.putAll(more);
        return new Scope(all, limit);
    }

    /** The same for work known to take longer, such as looking at every open case of a district. */
    public Scope lasting(Duration longer) {
        return new Scope(settings, longer);
    }
}
