package mingda.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import mingda.casework.calendar.CalendarDay;
import mingda.casework.calendar.CalendarNotice;
import mingda.casework.calendar.CalendarStatus;
import mingda.casework.calendar.CalendarYear;
import mingda.casework.calendar.WorkCalendar;

/** The years that ship with case-service. */
final class Calendars {
    static final int FIRST = 2019;
    static final int LAST = 2026;

    private Calendars() {}

    static WorkCalendar ofTheRules() {
        return WorkCalendar.of(
                "bench",
                IntStream.rangeClosed(FIRST, LAST).mapToObj(Calendars::year).toList());
    }

    /** The file of a year as it ships. */
    static JsonNode read(int year) {
        try (InputStream in = Calendars.class.getResourceAsStream("/calendar/" + year + ".json")) {
            return new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CalendarYear year(int year) {
        JsonNode data = read(year);
        List<CalendarNotice> notices = StreamSupport.stream(data.get("notices").spliterator(), false)
                .map(notice -> new CalendarNotice(
                        notice.get("notice_year").asInt(),
                        null,
                        notice.path("number").asText(),
                        null,
                        null))
                .toList();
        return new CalendarYear(
                year,
                CalendarStatus.COMPLETE,
                notices,
                days(data.get("days_off")),
                days(data.get("makeup_workdays")),
                null);
    }

    private static List<CalendarDay> days(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(day -> new CalendarDay(
                        LocalDate.parse(day.get("date").asText()),
                        day.get("weekday").asText(),
                        day.get("name").asText(),
                        day.hasNonNull("notice_year") ? day.get("notice_year").asInt() : null))
                .toList();
    }
}
