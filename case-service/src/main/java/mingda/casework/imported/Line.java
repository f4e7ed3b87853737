package mingda.casework.imported;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingda.casework.calendar.Words;
import org.jspecify.annotations.Nullable;

/** One line of the sheet: its texts by column, read strictly; what is wrong is collected. */
final class Line {

    private static final int LONGEST = 200;
    private static final Pattern DAY =
            Pattern.compile("(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*日?.*");

    private final Map<Head, String> values;
    private final List<Fault> faults = new ArrayList<>();

    /**
     * Why a line is not taken.
     *
     * @param column the column's key, or null when it is about the line
     * @param message what is wrong and what to do; never repeats the value
     */
    record Fault(@Nullable String column, Words message) {}

    Line(Map<Head, String> values) {
        this.values = Map.copyOf(values);
    }

    List<Fault> faults() {
        return faults;
    }

    void wrong(@Nullable Head head, String zh, String en) {
        faults.add(new Fault(head == null ? null : head.key(), new Words(zh, en)));
    }

    /** The text as it stands there; empty where there is none. */
    String raw(Head head) {
        return values.getOrDefault(head, "").strip();
    }

    @Nullable
    String text(Head head, boolean needed) {
        String value = values.get(head);
        if (value == null || value.isBlank()) {
            if (needed) {
                wrong(head, "请填写“" + head.zh() + "”。", "Fill in " + head.key() + ".");
            }
            return null;
        }
        String text = value.strip();
        if (text.length() > LONGEST || text.chars().anyMatch(Character::isISOControl)) {
            wrong(head, "最多 " + LONGEST + " 字，且不含控制字符。", "At most " + LONGEST + " characters, none of them control.");
            return null;
        }
        return text;
    }

    @Nullable
    LocalDate day(Head head, boolean needed, LocalDate today) {
        String text = text(head, needed);
        if (text == null) {
            return null;
        }
        Matcher parts = DAY.matcher(text);
        try {
            if (parts.matches()) {
                LocalDate day = LocalDate.of(
                        Integer.parseInt(parts.group(1)),
                        Integer.parseInt(parts.group(2)),
                        Integer.parseInt(parts.group(3)));
                if (day.isAfter(today) || day.isBefore(mingda.casework.clock.Clock.EARLIEST)) {
                    wrong(head, "日期不能晚于今天，也不能早于 1990 年。", "The day can't lie in the future or before 1990.");
                    return null;
                }
                return day;
            }
        } catch (DateTimeException e) {
            return noDay(head);
        }
        return noDay(head);
    }

    private @Nullable LocalDate noDay(Head head) {
        wrong(head, "请填写真实存在的日期，如 2025-03-09。", "Give a day that exists, such as 2025-03-09.");
        return null;
    }

    @Nullable
    Integer number(Head head, int least, int most) {
        String text = text(head, false);
        if (text == null) {
            return null;
        }
        String whole = text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
        if (whole.matches("\\d{1,4}")) {
            int number = Integer.parseInt(whole);
            if (number >= least && number <= most) {
                return number;
            }
        }
        wrong(head, "请填写 " + least + " 至 " + most + " 的整数。", "Give a whole number from " + least + " to " + most + ".");
        return null;
    }

    /** A constant by its name or by the words that stand for it. */
    <E extends Enum<E>> @Nullable E constant(Head head, E[] constants, Function<E, String> words, boolean needed) {
        String text = text(head, needed);
        if (text == null) {
            return null;
        }
        for (E each : constants) {
            if (each.name().equals(text) || words.apply(each).equals(text)) {
                return each;
            }
        }
        String list = Arrays.toString(constants);
        wrong(head, "请选择其中之一：" + list, "Choose one of: " + list);
        return null;
    }
}
