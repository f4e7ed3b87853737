package mingda.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What one would write first: walk day by day and look each one up. Shares no class with the rules, only
 * the files of the calendar.
 */
final class NaiveWalk {
    private final Map<LocalDate, Boolean> worked = new HashMap<>();
    private final Map<LocalDate, String> names = new HashMap<>();

    NaiveWalk(int firstYear, int lastYear) {
        for (int year = firstYear; year <= lastYear; year++) {
            JsonNode data = Calendars.read(year);
            note(data.get("days_off"), false);
            note(data.get("makeup_workdays"), true);
        }
    }

    /** Days between two dates that do not count: after {@code from}, up to and with {@code to}. */
    record Pause(LocalDate from, LocalDate to) {
        boolean covers(LocalDate date) {
            return date.isAfter(from) && !date.isAfter(to);
        }
    }

    /** The n-th working day after a day. */
    LocalDate after(LocalDate start, int n) {
        LocalDate at = start;
        for (int left = n; left > 0; ) {
            at = at.plusDays(1);
            if (isWorked(at)) {
                left--;
            }
        }
        return at;
    }

    /** The same with pauses left out, writing a line for each day. */
    List<String> ledger(LocalDate start, int n, List<Pause> pauses) {
        List<String> lines = new ArrayList<>();
        lines.add(start + " RECEIPT_DAY");
        int counted = 0;
        for (LocalDate at = start.plusDays(1); counted < n; at = at.plusDays(1)) {
            LocalDate day = at;
            if (!isWorked(day)) {
                lines.add(day + " rest " + names.getOrDefault(day, "WEEKEND"));
            } else if (pauses.stream().anyMatch(pause -> pause.covers(day))) {
                lines.add(day + " CONSULTATION");
            } else {
                counted++;
                lines.add(day + " " + counted + " " + names.getOrDefault(day, "WORKDAY"));
            }
        }
        return lines;
    }

    /** A period of calendar days, moved from a day of rest, with a line for each day. */
    List<String> days(LocalDate start, LocalDate end) {
        List<String> lines = new ArrayList<>();
        lines.add(start + " RECEIPT_DAY");
        int counted = 0;
        LocalDate at = start;
        while (at.isBefore(end) || !isWorked(at)) {
            at = at.plusDays(1);
            counted++;
            lines.add(at + " " + counted + " " + names.getOrDefault(at, isWorked(at) ? "WORKDAY" : "WEEKEND"));
        }
        return lines;
    }

    private boolean isWorked(LocalDate date) {
        Boolean known = worked.get(date);
        if (known != null) {
            return known;
        }
        return date.getDayOfWeek() != DayOfWeek.SATURDAY && date.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    private void note(JsonNode days, boolean isWorked) {
        for (JsonNode day : days) {
            LocalDate date = LocalDate.parse(day.get("date").asText());
            worked.put(date, isWorked);
            names.put(date, day.path("name").asText());
        }
    }
}
