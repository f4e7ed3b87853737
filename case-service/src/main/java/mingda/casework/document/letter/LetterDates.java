package mingda.casework.document.letter;

import java.time.LocalDate;

/** Dates as official Chinese writes them. */
public final class LetterDates {

    private LetterDates() {}

    /** Such as 2026年11月3日. */
    public static String chinese(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }
}
