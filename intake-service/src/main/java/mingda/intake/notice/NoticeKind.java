package mingda.intake.notice;

import java.util.Arrays;
import java.util.Optional;

/** What an applicant is told of. Those that stand in a case's time line bear its name there. */
public enum NoticeKind {
    /** 已提交: accepted by this portal. */
    SUBMITTED,
    /** 收到申请并登记, with the date of the reply; 条例 Arts. 31 and 33. */
    RECEIVED,
    /** 补正告知, 条例 Art. 30. */
    CORRECTION_REQUESTED,
    /** 收到补正, from which the period starts anew; 条例 Art. 30. */
    CORRECTED,
    /** 征求意见, 条例 Arts. 32 and 33. */
    CONSULTED,
    /** 延期, 条例 Art. 33. */
    EXTENDED,
    /** 收费通知, 条例 Art. 42. */
    FEE_NOTIFIED,
    /** 答复书待领取: signed, to be collected. */
    READY_TO_COLLECT,
    /** 答复, 条例 Art. 36. */
    REPLIED,
    /** 逾期不补正视为放弃, 条例 Art. 30. */
    CORRECTION_LAPSED,
    /** 逾期不缴费视为放弃, 国办函〔2020〕109号. */
    FEE_LAPSED,
    /** 收到撤回申请: so that nobody withdraws what is not theirs unnoticed. */
    WITHDRAWAL_RECEIVED;

    /** The kind that a step of a time line is told as, if applicants are told of it. */
    static Optional<NoticeKind> ofStep(String step) {
        return Arrays.stream(values())
                .filter(kind -> kind != SUBMITTED && kind != READY_TO_COLLECT && kind != WITHDRAWAL_RECEIVED)
                .filter(kind -> kind.name().equals(step))
                .findFirst();
    }
}
