package mingda.notify.preference;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import mingda.notify.delivery.Channel;
import mingda.notify.tier.AlertKind;
import org.jspecify.annotations.Nullable;

/**
 * What a reader has chosen.
 *
 * @param version 1, 2, 3…; 0 as long as nothing was chosen
 * @param channels the channels beside the inbox, for each kind that was chosen for
 * @param digest whether a daily digest is wanted, or null where nothing was chosen
 * @param language {@code zh} or {@code en}, or null for the directory's
 * @param changedBy username, or null in version 0
 * @param changedAt when, or null in version 0
 */
record Preference(
        int version,
        Map<AlertKind, Set<Channel>> channels,
        @Nullable Boolean digest,
        @Nullable String language,
        @Nullable String changedBy,
        @Nullable Instant changedAt) {

    static final Preference NONE = new Preference(0, Map.of(), null, null, null, null);

    Preference {
        channels = Map.copyOf(channels);
    }

    String etag() {
        return "\"" + version + "\"";
    }
}
