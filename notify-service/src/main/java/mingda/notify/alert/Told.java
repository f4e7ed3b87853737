package mingda.notify.alert;

import mingda.notify.tier.AlertKind;
import org.jspecify.annotations.Nullable;

/**
 * That a person was told, or that the alert was recorded as superseded.
 *
 * @param recipient username
 * @param occasion which of the case's deadlines or happenings it is about; empty for the date to answer by
 * @param deadlineVersion the version of that deadline, or {@link AlertDraft#NO_DEADLINE}
 * @param kind what was said
 * @param tier of which tier, or null
 */
public record Told(
        String recipient,
        String occasion,
        long deadlineVersion,
        AlertKind kind,
        @Nullable Integer tier) {}
