package mingda.casework.calendar;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The calendar that ships with the service, read for tests of the rules. */
public final class ShippedCalendar {
    public static final List<CalendarYear> YEARS = read();
    public static final WorkCalendar CALENDAR = WorkCalendar.of("shipped", YEARS);

    private ShippedCalendar() {}

    private static List<CalendarYear> read() {
        List<CalendarYear> years = new ArrayList<>();
        for (int year = 2007; year <= 2027; year++) {
            years.add(year(year));
        }
        return years;
    }

    private static CalendarYear year(int year) {
        try (var in = ShippedCalendar.class.getResourceAsStream("/calendar/" + year + ".json")) {
            JsonNode root = new ObjectMapper().readTree(in);
            List<CalendarNotice> notices = new ArrayList<>();
            root.get("notices").forEach(n -> notices.add(notice(n)));
            return new CalendarYear(
                    root.get("year").asInt(),
                    root.get("status").asText().equals("complete")
                            ? CalendarStatus.COMPLETE
                            : CalendarStatus.PROVISIONAL,
                    notices,
                    days(root.get("days_off")),
                    days(root.get("makeup_workdays")),
                    root.hasNonNull("workday_count") ? root.get("workday_count").asInt() : null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CalendarNotice notice(JsonNode n) {
        String issued = text(n, "issued");
        return new CalendarNotice(
                n.get("notice_year").asInt(),
                text(n, "title"),
                text(n, "number"),
                issued == null ? null : LocalDate.parse(issued),
                text(n, "url"));
    }

    private static List<CalendarDay> days(JsonNode list) {
        List<CalendarDay> days = new ArrayList<>();
        for (JsonNode day : list) {
            days.add(new CalendarDay(
                    LocalDate.parse(day.get("date").asText()),
                    text(day, "weekday"),
                    day.get("name").asText(),
                    day.hasNonNull("notice_year") ? day.get("notice_year").asInt() : null));
        }
        return days;
    }

    private static @Nullable String text(JsonNode node, String field) {
        return node.hasNonNull(field) ? node.get(field).asText() : null;
    }
}
