package mingda.casework.clock;

import java.util.List;
import mingda.casework.calendar.Words;

/**
 * The acts cannot be folded (422).
 *
 * @param reasons every reason, at least one
 */
public record Refused(List<Reason> reasons) implements FoldResult {
    /**
     * One reason.
     *
     * @param pointer JSON pointer into the request, such as {@code /acts/3/workingDays}
     * @param code a stable code
     * @param message what is wrong and what to do
     */
    public record Reason(String pointer, Code code, Words message) {}

    /** Why acts cannot be folded. */
    public enum Code {
        /** No act RECEIVED stands. */
        NO_RECEIPT,
        /** Two acts RECEIVED stand. */
        TWO_RECEIPTS,
        /** An act refers to one that is not there. */
        UNKNOWN_ACT,
        /** Something that a date depends on is missing. */
        MISSING,
        /** A value is out of its range. */
        INVALID_VALUE
    }
}
