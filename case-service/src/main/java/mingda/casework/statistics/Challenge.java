package mingda.casework.statistics;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A reconsideration or a suit about a case.
 *
 * @param kind which
 * @param filedOn the day on which it was filed
 * @param decidedOn the day of the decision or judgment, or null while there is none
 * @param result how it was decided; null while it is not
 */
public record Challenge(
        Kind kind,
        LocalDate filedOn,
        @Nullable LocalDate decidedOn,
        @Nullable Result result) {

    /** The three groups of table four. */
    public enum Kind {
        /** 行政复议. */
        RECONSIDERATION,
        /** 行政诉讼：未经复议直接起诉. */
        DIRECT_SUIT,
        /** 行政诉讼：复议后起诉. */
        SUIT_AFTER_RECONSIDERATION
    }

    /** How it ended, as table four counts it. */
    public enum Result {
        /** 结果维持. */
        UPHELD,
        /** 结果纠正. */
        CORRECTED,
        /** 其他结果. */
        OTHER
    }
}
