package mingda.casework.calendar;

import java.time.LocalDate;

/**
 * A day that an administrator adds or corrects for an agency, such as a local closure, with a reason.
 *
 * @param date the day
 * @param worked whether the agency works on it
 * @param name what to call it in a ledger
 * @param reason why, for the trail; never empty
 */
public record LocalCorrection(LocalDate date, boolean worked, String name, String reason) {
    /**
     * @throws IllegalArgumentException without a name or a reason
     */
    public LocalCorrection {
        if (name.isBlank() || reason.isBlank()) {
            throw new IllegalArgumentException("a local correction needs a name and a reason");
        }
    }
}
