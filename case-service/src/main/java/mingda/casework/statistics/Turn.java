package mingda.casework.statistics;

import java.time.LocalDate;

/**
 * A day on which a case was closed or opened again.
 *
 * @param on the legal date
 * @param kind which of them
 * @param row of a closing: its row of table three in the format of 2021, 3 to 23; else 0
 */
public record Turn(LocalDate on, Kind kind, int row) {

    /** What happened. */
    public enum Kind {
        /** Answered, lapsed or withdrawn. */
        CLOSED,
        /** Opened again by a decision, a judgment or the agency: counted again where {@code reopenCounts} says so. */
        REOPENED,
        /** The reply came back by the agency's fault, so that it never counted. */
        UNDONE
    }
}
