package mingda.casework.statistics;

/**
 * The settings of an agency on which the tables depend (rulebook 13, O14 and O15).
 *
 * @param splitCountsOnce whether a split holds for the fee alone ({@code splitMode FEE_ONLY}), so that the parts count as
 *     the one application that came
 * @param reopenCounts whether a case that was reopened counts as a new one
 */
public record Practice(boolean splitCountsOnce, boolean reopenCounts) {}
