package mingda.notify.delivery;

import java.util.EnumSet;
import java.util.Set;
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
        String recipient) {

    private static final Set<AlertKind> URGENT =
            EnumSet.of(AlertKind.OVERDUE, AlertKind.DUE_TODAY, AlertKind.URGED, AlertKind.NOT_REGISTERED);

    /** Whether it is in its reader's inbox; a digest says what stands there. */
    boolean standsInInbox() {
        return kind != AlertKind.DAILY_DIGEST;
    }

    /** Whether it goes out before what is not urgent, however long that has waited. */
    boolean urgent() {
        return URGENT.contains(kind);
    }
}
