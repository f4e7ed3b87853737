package mingda.notify.tier;

import java.time.LocalDate;

/**
 * One warning step of a date.
 *
 * @param tier working days to the date: 10, 5, 3, 1, 0 and then -1, -2, … after it
 * @param on the working day on which it is reached, as casework counted it
 */
public record Tier(int tier, LocalDate on) {}
