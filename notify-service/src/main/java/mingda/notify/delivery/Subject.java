package mingda.notify.delivery;

import java.util.UUID;
import mingda.notify.tier.AlertKind;
import org.jspecify.annotations.Nullable;

/**
 * The alert that is delivered, as much of it as proof needs.
 *
 * @param alertId the alert
 * @param applicationNo the application it is about
 * @param kind what it says
 * @param tier working days to the date, or null for a kind without tiers
 * @param recipient username
 */
public record Subject(
        UUID alertId,
        String applicationNo,
        AlertKind kind,
        @Nullable Integer tier,
        String recipient) {}
