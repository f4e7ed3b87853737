package mingda.casework.calendar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A State Council notice on holidays (部分节假日安排的通知), the evidence for the days of a year.
 *
 * @param noticeYear the year that the notice arranges
 * @param title its title, if known
 * @param number its number, such as 国办发明电〔2025〕7号, if known
 * @param issued its date of issue, if known
 * @param url where it can be read, if known
 */
public record CalendarNotice(
        int noticeYear,
        @Nullable String title,
        @Nullable String number,
        @Nullable LocalDate issued,
        @Nullable String url) {}
