package mingda.casework.document;

import java.time.LocalDate;
import mingda.casework.clock.Method;
import org.jspecify.annotations.Nullable;

/**
 * One way on which a document was sent to its reader, and what became of it.
 *
 * @param on day handed to the post, or signed for, or put into the reader's account
 * @param method the way
 * @param act id of the act that the sending is; null where it has no legal effect of its own
 * @param trackingNumber of a posting (邮件号), or null
 * @param servedOn the day on which it reached its reader, or null
 * @param signer who signed for it, or null
 * @param cameBack that it came back, or null
 */
public record Attempt(
        LocalDate on,
        Method method,
        @Nullable String act,
        @Nullable String trackingNumber,
        @Nullable LocalDate servedOn,
        @Nullable String signer,
        @Nullable CameBack cameBack) {

    /**
     * That the post brought it back (退信).
     *
     * @param on when
     * @param reason REFUSED, UNKNOWN, MOVED, UNCLAIMED or WRONG_ADDRESS
     * @param agencyFault whether the agency was at fault, so that the posting never counted
     */
    public record CameBack(LocalDate on, String reason, boolean agencyFault) {}

    Attempt served(LocalDate day, @Nullable String by) {
        return new Attempt(on, method, act, trackingNumber, day, by == null ? signer : by, cameBack);
    }

    Attempt returned(CameBack back) {
        return new Attempt(on, method, act, trackingNumber, servedOn, signer, back);
    }

    /** Whether it is on its way: neither with its reader nor back. */
    public boolean isUnderWay() {
        return servedOn == null && cameBack == null;
    }
}
