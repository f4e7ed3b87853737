package mingda.casework.register;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of the register.
 *
 * @param id the case
 * @param applicationNo the number that the applicant knows
 * @param externalNo the municipal platform's number
 * @param agencyCode the answering body
 * @param channel how it came
 * @param applicantClass the applicant's column of table three
 * @param applicantName who asks
 * @param title what it is about
 * @param assignee who has it
 * @param state the state
 * @param submittedOn the day on which it was sent or brought
 * @param receivedOn 收到申请之日
 * @param replyDueOn the last day to answer, or the one that the answer was judged by
 * @param unextendedDueOn what that day would be had the period never been extended
 * @param timeliness against replyDueOn, today
 * @param correctionRequestedOn 补正告知
 * @param correctedOn 收到补正
 * @param consultedOn the first 征求意见
 * @param consultationEndedOn the last opinion, or close of a consultation
 * @param extendedOn 延期告知
 * @param extendedBy working days by which it was extended; 0 without
 * @param feeNotifiedOn 收费通知
 * @param feePaidOn 缴费
 * @param issuedOn 签发
 * @param repliedOn the final 答复
 * @param servedOn its 送达
 * @param closedOn the day on which the case was last closed; null while it is open
 * @param documentNumber the number of the reply (文号)
 * @param outcomes the keys of the reply's items
 * @param row the row of table three that it stands in, in the format of 2021; null while it is open
 * @param remedies what remedies the outcomes carry
 * @param challenges reconsiderations and suits
 * @param agencyDays working days that the agency used
 * @param applicantDays working days of waiting for the applicant
 * @param thirdPartyDays working days not counted because others were consulted
 * @param acts every act that stands, by legal date
 */
public record RegisterLine(
        String id,
        String applicationNo,
        @Nullable String externalNo,
        String agencyCode,
        String channel,
        String applicantClass,
        String applicantName,
        String title,
        @Nullable String assignee,
        String state,
        LocalDate submittedOn,
        @Nullable LocalDate receivedOn,
        @Nullable LocalDate replyDueOn,
        @Nullable LocalDate unextendedDueOn,
        @Nullable String timeliness,
        @Nullable LocalDate correctionRequestedOn,
        @Nullable LocalDate correctedOn,
        @Nullable LocalDate consultedOn,
        @Nullable LocalDate consultationEndedOn,
        @Nullable LocalDate extendedOn,
        int extendedBy,
        @Nullable LocalDate feeNotifiedOn,
        @Nullable LocalDate feePaidOn,
        @Nullable LocalDate issuedOn,
        @Nullable LocalDate repliedOn,
        @Nullable LocalDate servedOn,
        @Nullable LocalDate closedOn,
        @Nullable String documentNumber,
        List<String> outcomes,
        @Nullable Integer row,
        List<String> remedies,
        List<Challenged> challenges,
        int agencyDays,
        int applicantDays,
        int thirdPartyDays,
        List<Done> acts) {

    /** The day by which the register is ordered: its receipt, before that the day on which it was sent. */
    public LocalDate day() {
        return receivedOn == null ? submittedOn : receivedOn;
    }

    /**
     * A reconsideration or a suit.
     *
     * @param kind RECONSIDERATION, DIRECT_SUIT or SUIT_AFTER_RECONSIDERATION
     * @param filedOn when it was filed
     * @param decidedOn when it was decided, if it was
     * @param result UPHELD, CORRECTED or OTHER
     */
    public record Challenged(
            String kind,
            LocalDate filedOn,
            @Nullable LocalDate decidedOn,
            @Nullable String result) {}

    /**
     * An act with its legal date.
     *
     * @param type what happened
     * @param on when
     */
    public record Done(String type, LocalDate on) {}
}
