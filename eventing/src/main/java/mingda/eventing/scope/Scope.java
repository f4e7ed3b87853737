package mingda.eventing.scope;

import java.util.Map;

/**
 * What a transaction may see: transaction-local PostgreSQL settings that the row-level security policies read. A
 * setting that is not set means no rows.
 *
 * @param settings setting names, such as {@code mingda.agencies}, to values
 */
public record Scope(Map<String, String> settings) {

    public Scope {
        settings = Map.copyOf(settings);
    }

    /** The scope of background work, which sees every row: {@code mingda.scope = background}. */
    public static Scope background() {
        return new Scope(Map.of("mingda.scope", "background"));
    }
}
