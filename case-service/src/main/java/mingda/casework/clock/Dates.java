package mingda.casework.clock;

import java.time.LocalDate;

/** How a date reads in a sentence. */
final class Dates {
    private static final String[] WEEKDAYS = {"一", "二", "三", "四", "五", "六", "日"};

    private Dates() {}

    /** Such as 2026年12月21日（星期一）. */
    static String zh(LocalDate date) {
        return "%d年%d月%d日（星期%s）"
                .formatted(
                        date.getYear(),
                        date.getMonthValue(),
                        date.getDayOfMonth(),
                        WEEKDAYS[date.getDayOfWeek().getValue() - 1]);
    }

    /** Such as 2026-12-21. */
    static String en(LocalDate date) {
        return date.toString();
    }
}
