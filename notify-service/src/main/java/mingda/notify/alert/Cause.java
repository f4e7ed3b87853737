package mingda.notify.alert;

/**
 * Why a date moved, as casework says it; nothing of the applicant.
 *
 * @param zh in Chinese
 * @param en in English
 */
public record Cause(String zh, String en) {}
