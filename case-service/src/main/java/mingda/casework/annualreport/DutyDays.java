package mingda.casework.annualreport;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import mingda.casework.calendar.WorkCalendar;

/**
 * The days on which a reminder of an annual report may be owed: 60, 40, 30, 20, 15, 10, 5, 3, 2 and 1 working days before
 * the day by which it is due, the last working day up to it, each of the 60 working days after it, and then each fifth
 * until the next year's report is near. Which of them are used is the messenger's plan. Pure.
 */
final class DutyDays {

    private static final int[] BEFORE = {60, 40, 30, 20, 15, 10, 5, 3, 2, 1, 0};
    private static final int EACH_UNTIL = 60;
    private static final int FIFTH_UNTIL = 240;
    private static final int FIFTH = 5;

    private DutyDays() {}

    /**
     * A step.
     *
     * @param tier working days left to the day, negative after it
     * @param on the working day on which this comes true
     */
    record Step(int tier, LocalDate on) {}

    static List<Step> of(WorkCalendar calendar, LocalDate dueOn) {
        List<Step> steps = new ArrayList<>();
        for (int left : BEFORE) {
            steps.add(new Step(left, calendar.workdayBefore(dueOn, left)));
        }
        for (int after = 1; after <= FIFTH_UNTIL; after += after < EACH_UNTIL ? 1 : FIFTH) {
            steps.add(new Step(-after, calendar.workdayAfter(dueOn, after)));
        }
        return steps;
    }
}
