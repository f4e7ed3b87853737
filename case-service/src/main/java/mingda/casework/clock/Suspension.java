package mingda.casework.clock;

import java.time.LocalDate;
import mingda.casework.calendar.Words;

/**
 * Days that do not count.
 *
 * @param from the first one
 * @param to the last one; before {@code from} if there is none
 * @param reason why
 * @param basis the article
 */
record Suspension(LocalDate from, LocalDate to, DayReason reason, Words basis) {
    boolean isEmpty() {
        return to.isBefore(from);
    }

    boolean covers(LocalDate date) {
        return !date.isBefore(from) && !date.isAfter(to);
    }
}
