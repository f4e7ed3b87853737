package mingda.casework.recompute;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import mingda.casework.calendar.DayKind;
import mingda.casework.calendar.WorkCalendar;
import mingda.casework.json.Wrong;
import mingda.casework.worktime.CalendarVersion;
import org.jspecify.annotations.Nullable;

/**
 * Days of a version of the work calendar.
 *
 * @param version the version
 * @param coveredUntil the last day that a notice covers
 * @param items the days in order
 */
record DayList(int version, LocalDate coveredUntil, List<Day> items) {

    private static final int MOST_DAYS = 400;

    DayList {
        items = List.copyOf(items);
    }

    /**
     * One day.
     *
     * @param date the day
     * @param worked whether agencies work
     * @param kind what it is
     * @param name the holiday that it belongs to, or what the agency calls its own day
     * @param noticeNumber the notice that says so, where one is known
     * @param local whether it is so for this agency alone
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Day(
            LocalDate date,
            boolean worked,
            DayKind kind,
            @Nullable String name,
            @Nullable String noticeNumber,
            boolean local) {}

    /** From one day to another, both in the calendar. */
    record Span(LocalDate from, LocalDate to) {

        /**
         * Reads the two query parameters.
         *
         * @throws mingda.eventing.problem.ProblemException 422 when one is missing or wrong or they lie too far apart
         */
        static Span read(@Nullable String from, @Nullable String to) {
            Wrong wrong = new Wrong();
            LocalDate first = day("from", from, wrong);
            LocalDate last = day("to", to, wrong);
            if (first == null || last == null) {
                throw wrong.problem();
            }
            if (last.isBefore(first) || last.isAfter(first.plusDays(MOST_DAYS - 1))) {
                wrong.add(
                        "/to",
                        "range",
                        "应不早于 from，且至多" + MOST_DAYS + "日。",
                        "Not before from, and at most " + MOST_DAYS + " days.");
                throw wrong.problem();
            }
            return new Span(first, last);
        }

        private static @Nullable LocalDate day(String name, @Nullable String text, Wrong wrong) {
            if (text == null || text.isEmpty()) {
                wrong.missing("/" + name);
                return null;
            }
            try {
                LocalDate day = LocalDate.parse(text);
                if (WorkCalendar.holds(day)) {
                    return day;
                }
            } catch (DateTimeParseException e) {
                // Said below, as of a day outside the calendar.
            }
            wrong.add(
                    "/" + name,
                    "date",
                    "请按 yyyy-MM-dd 填写 1990 年至 2130 年的日期。",
                    "Give a day from 1990 to 2130, as yyyy-MM-dd.");
            return null;
        }
    }

    static DayList of(CalendarVersion version, WorkCalendar calendar, Span span) {
        List<Day> days = span.from()
                .datesUntil(span.to().plusDays(1))
                .map(date -> new Day(
                        date,
                        calendar.isWorkday(date),
                        calendar.kind(date),
                        calendar.name(date).orElse(null),
                        calendar.noticeNumber(date).orElse(null),
                        calendar.isLocal(date)))
                .toList();
        return new DayList(version.version(), version.coveredUntil(), days);
    }
}
