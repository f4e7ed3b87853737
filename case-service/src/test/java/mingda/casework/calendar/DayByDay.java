package mingda.casework.calendar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The plain walk, day by day, as the oracle of the tests. It reads the files of the calendar by itself and shares no type with
 * the rules.
 */
public final class DayByDay {
    private static final Pattern DATE = Pattern.compile("\"date\": \"(\\d{4}-\\d\\d-\\d\\d)\"");
    private static final Set<String> OFF = new HashSet<>();
    private static final Set<String> WORKED = new HashSet<>();

    static {
        for (int year = 2007; year <= 2027; year++) {
            String text = text(year);
            int split = text.indexOf("\"makeup_workdays\"");
            collect(text.substring(0, split), OFF);
            collect(text.substring(split), WORKED);
        }
    }

    private DayByDay() {}

    public static boolean isWorkday(LocalDate date) {
        String key = date.toString();
        boolean weekday = date.getDayOfWeek().getValue() <= 5;
        return WORKED.contains(key) || (weekday && !OFF.contains(key));
    }

    /** The n-th working day after a day that is not in the set. */
    public static LocalDate after(LocalDate day, int n, Set<LocalDate> skipped) {
        LocalDate at = day;
        int left = n;
        while (left > 0) {
            at = at.plusDays(1);
            if (isWorkday(at) && !skipped.contains(at)) {
                left--;
            }
        }
        return at;
    }

    public static LocalDate after(LocalDate day, int n) {
        return after(day, n, Set.of());
    }

    private static void collect(String text, Set<String> into) {
        var matcher = DATE.matcher(text);
        while (matcher.find()) {
            into.add(matcher.group(1));
        }
    }

    private static String text(int year) {
        try (var in = DayByDay.class.getResourceAsStream("/calendar/" + year + ".json")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
