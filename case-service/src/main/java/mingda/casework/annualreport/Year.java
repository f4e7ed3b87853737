package mingda.casework.annualreport;

import mingda.casework.json.Wrong;

/** The year of a report, as the address names it. */
final class Year {

    /** The year in which the 条例 first came into force. */
    private static final int FIRST = 2008;

    private static final int LAST = 2100;

    private Year() {}

    /**
     * Reads the year.
     *
     * @throws mingda.eventing.problem.ProblemException 422 when it is none between 2008 and 2100
     */
    static int read(String text, String pointer) {
        if (text.matches("[0-9]{4}")) {
            int year = Integer.parseInt(text);
            if (year >= FIRST && year <= LAST) {
                return year;
            }
        }
        Wrong wrong = new Wrong();
        wrong.add(pointer, "year", "年度应在 2008 至 2100 之间。", "The year must lie between 2008 and 2100.");
        throw wrong.problem();
    }
}
