package mingda.casework.ledger;

import java.util.List;

/**
 * The ledger of a case, worded in the reader's language.
 *
 * @param lang the language's tag
 * @param title what the sheet is
 * @param facts what stands at its head, such as the number and the day of receipt
 * @param explanation why the date is what it is, in one paragraph
 * @param clocks the clocks, the reply's first
 * @param acts the acts that the clocks rest on
 * @param notices the notices that the calendar version rests on, one a line
 * @param words the headings of the columns and the like
 * @param foot what stands under every page
 */
record LedgerSheet(
        String lang,
        String title,
        List<Fact> facts,
        String explanation,
        List<ClockDays> clocks,
        List<ActLine> acts,
        List<String> notices,
        Headings words,
        String foot) {

    LedgerSheet {
        facts = List.copyOf(facts);
        clocks = List.copyOf(clocks);
        acts = List.copyOf(acts);
        notices = List.copyOf(notices);
    }

    /** A name and its value. */
    public record Fact(String name, String value) {}

    /**
     * A clock.
     *
     * @param title which clock, and how it stands
     * @param span from which day to which
     * @param days its days
     */
    public record ClockDays(String title, String span, List<Day> days) {

        public ClockDays {
            days = List.copyOf(days);
        }
    }

    /**
     * A day, or several that follow each other.
     *
     * @param date the day with its weekday
     * @param count which counted day it is; a dash where it does not count
     * @param counted whether it counts
     * @param reason why
     * @param basis under which article or notice
     * @param act the acts of that day, or the one that it rests on
     */
    public record Day(String date, String count, boolean counted, String reason, String basis, String act) {}

    /** An act with its place in the chain of the case file. */
    public record ActLine(String no, String date, String label, String recorded, String hash) {}

    /** Fixed words of the sheet. */
    public record Headings(
            String date,
            String count,
            String reason,
            String basis,
            String act,
            String acts,
            String no,
            String recorded,
            String hash,
            String notices) {

        static Headings of(boolean english) {
            return english
                    ? new Headings(
                            "Day",
                            "Counted",
                            "Why",
                            "Article or notice",
                            "Act",
                            "Acts that the days rest on",
                            "No.",
                            "Recorded",
                            "Hash",
                            "Notices that the calendar rests on")
                    : new Headings("日期", "计数", "原因", "依据", "办理行为", "期限所依据的办理行为", "序号", "记录", "校验值", "工作日历所依据的通知");
        }
    }
}
