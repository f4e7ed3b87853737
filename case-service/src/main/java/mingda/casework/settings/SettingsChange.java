package mingda.casework.settings;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mingda.casework.clock.Settings;
import org.jspecify.annotations.Nullable;

/**
 * One change of an agency's settings.
 *
 * @param version the version that it made
 * @param changedAt when
 * @param changedBy user name of who changed them
 * @param reason why, or null where nothing was said
 * @param changes what became different
 */
public record SettingsChange(
        int version,
        Instant changedAt,
        String changedBy,
        @Nullable String reason,
        List<Value> changes) {

    public SettingsChange {
        changes = List.copyOf(changes);
    }

    /**
     * One setting that became different.
     *
     * @param name the setting
     * @param from its value before: a string, an integer, a boolean, or a list of dated texts
     * @param to its value after
     */
    public record Value(String name, Object from, Object to) {}

    static List<Value> between(Settings before, Settings after) {
        Map<String, Object> was = before.toMap();
        List<Value> values = new ArrayList<>();
        after.toMap().forEach((name, to) -> {
            Object from = was.get(name);
            if (from != null && !from.equals(to)) {
                values.add(new Value(name, from, to));
            }
        });
        return values;
    }
}
