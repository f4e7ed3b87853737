package mingda.casework.clock;

import org.jspecify.annotations.Nullable;

/**
 * A length of time that a decision or judgment sets.
 *
 * @param n how many, 1 to 365 working days or 1 to 1000 days
 * @param unit of what
 */
public record Period(@Nullable Integer n, @Nullable Unit unit) {
    /** What a period counts. */
    public enum Unit {
        /** 工作日. */
        WORKING_DAY,
        /** 日, calendar days: a last day of rest moves it to the first day after (民法典第二百零三条). */
        DAY
    }
}
