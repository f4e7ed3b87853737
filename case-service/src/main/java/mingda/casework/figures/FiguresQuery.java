package mingda.casework.figures;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import mingda.casework.json.Wrong;
import mingda.casework.register.Filter;
import org.jspecify.annotations.Nullable;

/**
 * What figures are asked for.
 *
 * @param filter which cases
 * @param from the first day of receipt
 * @param to the last
 * @param agency the answering body, or null for all
 * @param by the grouping, or null for none
 * @param ofPersons whether the cases are filtered by what applicants are, so that few may point at one
 */
record FiguresQuery(
        Filter filter,
        LocalDate from,
        LocalDate to,
        @Nullable String agency,
        @Nullable By by,
        boolean ofPersons) {

    /**
     * Reads it; without days it is the present year so far.
     *
     * @throws mingda.eventing.problem.ProblemException 422 that names what is wrong
     */
    static FiguresQuery read(
            @Nullable String agency,
            @Nullable String from,
            @Nullable String to,
            @Nullable String applicantClass,
            @Nullable String channel,
            @Nullable String by,
            LocalDate today) {
        Wrong wrong = new Wrong();
        LocalDate last = day(to, "/to", today, wrong);
        LocalDate first = day(from, "/from", last.withDayOfYear(1), wrong);
        if (first.isAfter(last)) {
            wrong.add("/from", "order", "开始日期不能晚于结束日期。", "The first day can't be after the last.");
        }
        Filter filter = new Filter(wrong)
                .equal("agency", "c.agency_code", agency)
                .applicantClass(applicantClass)
                .channel(channel)
                .from(first.toString())
                .to(last.toString());
        By grouping = grouping(by, wrong);
        wrong.throwIfAny();
        return new FiguresQuery(
                filter, first, last, given(agency) ? agency : null, grouping, given(applicantClass) || given(channel));
    }

    private static @Nullable By grouping(@Nullable String by, Wrong wrong) {
        if (!given(by)) {
            return null;
        }
        return Arrays.stream(By.values())
                .filter(each -> each.name().equals(by))
                .findFirst()
                .orElseGet(() -> {
                    String list = Arrays.toString(By.values());
                    wrong.add("/by", "choice", "请选择其中之一：" + list, "Choose one of: " + list);
                    return null;
                });
    }

    private static LocalDate day(@Nullable String text, String pointer, LocalDate otherwise, Wrong wrong) {
        if (!given(text)) {
            return otherwise;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            wrong.add(pointer, "date", "请按 yyyy-MM-dd 填写真实存在的日期。", "Give a day that exists, as yyyy-MM-dd.");
            return otherwise;
        }
    }

    private static boolean given(@Nullable String text) {
        return text != null && !text.isBlank();
    }
}
