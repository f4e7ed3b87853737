package mingda.notify.alert;

import mingda.notify.tier.AlertKind;
import org.jspecify.annotations.Nullable;

/**
 * That a person was told, or that the alert was recorded as superseded.
 *
 * @param recipient username
 * @param kind what was said
 * @param tier of which tier, or null
 */
public record Told(
        String recipient, AlertKind kind, @Nullable Integer tier) {}
