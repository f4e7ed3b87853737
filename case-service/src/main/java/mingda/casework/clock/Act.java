package mingda.casework.clock;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An act (办理行为) as far as clocks need it. What an act must carry is checked by {@link Clock#fold}, which refuses what is
 * missing or out of range; the rest of an act's content stays with the case file.
 *
 * @param id the act's id, needed where another act refers to it
 * @param type what happened
 * @param on the legal date, in Shanghai
 * @param servedOn the day on which a notice reached its addressee, if known
 * @param workingDays the length of a period or extension
 * @param channel how a correction came, if not as the application did
 * @param party whom a consultation asks; a third party if left out
 * @param of the act that was told of, served or returned, or whose letter was recalled
 * @param consultation the act CONSULTED that an opinion or a closure belongs to
 * @param act the act that is voided
 * @param until the last day of a delay or suspension
 * @param startsOn the day on which a reopened clock starts
 * @param period the period that a decision or judgment sets
 * @param method how a reply went out; by post if left out
 * @param outcome the key of the reply's outcome, or several with commas between
 * @param finalReply false for an instalment ({@code final} in JSON); a reply is final if left out
 * @param amount yuan of a fee, or of a payment
 * @param agencyFault whether a letter came back by the agency's fault
 * @param cause why the case is reopened
 * @param afterReconsideration whether a suit follows a reconsideration
 */
public record Act(
        @Nullable String id,
        @Nullable ActType type,
        @Nullable LocalDate on,
        @Nullable LocalDate servedOn,
        @Nullable Integer workingDays,
        @Nullable Channel channel,
        @Nullable Party party,
        @Nullable String of,
        @Nullable String consultation,
        @Nullable String act,
        @Nullable LocalDate until,
        @Nullable LocalDate startsOn,
        @Nullable Period period,
        @Nullable Method method,
        @Nullable String outcome,
        @Nullable Boolean finalReply,
        @Nullable BigDecimal amount,
        @Nullable Boolean agencyFault,
        @Nullable Cause cause,
        @Nullable Boolean afterReconsideration) {

    /** An act of that type on that day, to be completed. */
    public static ActBuilder of(ActType type, LocalDate on) {
        return new ActBuilder(type, on);
    }

    /** An empty act, to be completed. */
    public static ActBuilder blank() {
        return new ActBuilder(null, null);
    }

    boolean isFinalReply() {
        return finalReply == null || finalReply;
    }

    Method methodOrPost() {
        return method == null ? Method.POST : method;
    }
}
