package mingda.casework.clock;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import mingda.casework.calendar.Words;
import org.jspecify.annotations.Nullable;

/**
 * All that the clocks say of a case on a day.
 *
 * @param receivedOn the day of receipt (收到申请之日), the first one, for ever; null before it
 * @param clockStartOn the day that the running reply clock counts from
 * @param replyDueOn the last day to answer; null while waiting for the applicant, after a lapse, a withdrawal or a split
 * @param riskDueOn the last day on a stricter reading of the law, where there is one
 * @param state the state of the case
 * @param flags what is true beside the state, in a fixed order
 * @param timeliness where the case stands against {@code replyDueOn}
 * @param light the warning light; null when closed
 * @param workingDaysUsed counted days up to the day asked, or to the reply; null without a due date
 * @param workingDaysLeft working days in (day asked, {@code replyDueOn}], negative after it; null without a due date
 * @param provisional whether the date may move: a year without its notice, or an unserved letter
 * @param calendarVersion the version of the calendar used
 * @param clocks every clock that ever ran, in order of its start
 * @param breaches what went against a rule, in the order in which it happened
 * @param ledger the reply clock's days, to {@code replyDueOn}; empty without it
 * @param explanation why the date is what it is, in sentences
 */
public record Timeline(
        @Nullable LocalDate receivedOn,
        @Nullable LocalDate clockStartOn,
        @Nullable LocalDate replyDueOn,
        @Nullable LocalDate riskDueOn,
        CaseState state,
        Set<Flag> flags,
        @Nullable Timeliness timeliness,
        @Nullable Light light,
        @Nullable Integer workingDaysUsed,
        @Nullable Integer workingDaysLeft,
        boolean provisional,
        String calendarVersion,
        List<ClockView> clocks,
        List<Breach> breaches,
        List<LedgerEntry> ledger,
        Words explanation)
        implements FoldResult {

    /** The day that lights and alerts go by: the earlier of the due date and the risk date; null when nothing is owed. */
    public @Nullable LocalDate alertDueOn() {
        return Lights.earlier(replyDueOn, riskDueOn);
    }
}
