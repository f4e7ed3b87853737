package mingda.casework.worktime;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A published version of the work calendar, as evidence.
 *
 * @param version 1, 2, 3…
 * @param years the years as they were imported, each with its source notices (title, number, date of issue)
 * @param local the days on which agencies depart from them
 * @param reason why it was published
 * @param publishedAt when
 * @param publishedBy by whom
 * @param coveredUntil the last day that a notice covers
 */
public record CalendarVersion(
        int version,
        JsonNode years,
        List<LocalDay> local,
        String reason,
        Instant publishedAt,
        String publishedBy,
        LocalDate coveredUntil) {

    public CalendarVersion {
        local = List.copyOf(local);
    }
}
