package mingda.casework.worktime;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A published version of the work calendar, as evidence.
 *
 * @param version 1, 2, 3…
 * @param years the years as they were imported
 * @param reason why it was published
 * @param publishedAt when
 * @param publishedBy by whom
 * @param coveredUntil the last day that a notice covers
 */
public record CalendarVersion(
        int version, JsonNode years, String reason, Instant publishedAt, String publishedBy, LocalDate coveredUntil) {}
