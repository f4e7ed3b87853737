package mingda.notify.directory;

import java.time.LocalDate;

/**
 * A version of the work calendar holds from now on.
 *
 * @param version 1, 2, 3…
 * @param coveredUntil the last day that a notice covers
 */
public record CalendarPublished(int version, LocalDate coveredUntil) {}
