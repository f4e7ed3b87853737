package mingda.casework.worktime;

import java.time.LocalDate;
import mingda.casework.calendar.LocalCorrection;

/**
 * A day on which an agency departs from the calendar of all, such as a local closure, as evidence.
 *
 * @param agencyCode the answering body whose periods it concerns
 * @param date the day
 * @param worked whether the agency works on it
 * @param name what the ledger calls it
 * @param reason why
 */
public record LocalDay(String agencyCode, LocalDate date, boolean worked, String name, String reason) {

    /** As the rules read it. */
    LocalCorrection correction() {
        return new LocalCorrection(date, worked, name, reason);
    }
}
