package mingda.casework.clock;

import java.time.LocalDate;
import mingda.casework.calendar.Words;
import org.jspecify.annotations.Nullable;

/**
 * One day of a clock.
 *
 * @param date the day
 * @param day its number among the days that count, from 1; null where it does not count
 * @param counted whether it counts
 * @param reason why
 * @param basis the article or notice
 */
public record LedgerEntry(LocalDate date, @Nullable Integer day, boolean counted, DayReason reason, Words basis) {}
