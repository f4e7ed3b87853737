package mingda.casework.clock;

import java.time.LocalDate;
import java.util.List;
import mingda.casework.calendar.WorkCalendar;

/** The one engine that counts days: a pure function from acts to a timeline. */
public final class Clock {
    /** The most acts that one case may have. */
    public static final int MOST_ACTS = 500;

    /** The first day that an act may lie on. */
    public static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);

    /** The last day that an act may lie on. */
    public static final LocalDate LATEST = LocalDate.of(2100, 12, 31);

    private Clock() {}

    /**
     * Folds acts by legal date, then by their order in the list.
     *
     * <p>Every order that can happen in life is answered with its breaches. Refused are only: no RECEIVED, two RECEIVED that
     * stand, a reference to an unknown act, a missing or invalid value on which a date depends.
     *
     * @param acts the acts, in the order in which they were recorded; a voided act counts as never recorded
     * @param channel how the application came
     * @param asOf the day asked; decides only timeliness, light, days used and left and which open clocks have passed
     */
    public static FoldResult fold(
            List<Act> acts, Channel channel, WorkCalendar calendar, Settings settings, LocalDate asOf) {
        return fold(acts, channel, calendar, settings, asOf, true);
    }

    /** Like {@link #fold}, but takes a case that has not been received yet: ARRIVED, without any date. */
    public static FoldResult foldArrived(
            List<Act> acts, Channel channel, WorkCalendar calendar, Settings settings, LocalDate asOf) {
        return fold(acts, channel, calendar, settings, asOf, false);
    }

    private static FoldResult fold(
            List<Act> acts,
            Channel channel,
            WorkCalendar calendar,
            Settings settings,
            LocalDate asOf,
            boolean receiptNeeded) {
        var standing = Standing.of(acts);
        var reasons = ActCheck.reasons(standing, asOf, receiptNeeded);
        if (!reasons.isEmpty()) {
            return new Refused(reasons);
        }
        var file = new CaseFile(channel, calendar, settings);
        for (Entry entry : standing.inOrder()) {
            Rules.apply(entry, file);
        }
        var tooLong = ActCheck.tooLong(file);
        return tooLong.isEmpty() ? Timelines.of(file, asOf) : new Refused(tooLong);
    }
}
