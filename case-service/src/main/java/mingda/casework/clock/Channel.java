package mingda.casework.clock;

/** How an application came (接收渠道), which decides its day of receipt (条例第三十一条). */
public enum Channel {
    /** 网上申请: the agency's own web form. */
    ONLINE,
    /** 上海市政务公开工作平台: the municipal platform. */
    MUNICIPAL_PLATFORM,
    /** 当面提交: in person. */
    COUNTER,
    /** 邮寄（签收）: post that is signed for. */
    SIGNED_POST,
    /** 平常信函: an ordinary letter. */
    ORDINARY_POST,
    /** Post to a leader or another section of the agency (207 item 2). */
    POST_OTHER_UNIT,
    /** 传真. */
    FAX,
    /** 电子邮件. */
    EMAIL,
    /** 口头，代为填写: oral, written down by the office (条例第二十九条). */
    ORAL;

    /** Whether an agency may treat a receipt on a day of rest as of the next working day ({@code nonworkingReceipt}). */
    boolean mayRollToWorkday() {
        return this == ONLINE || this == FAX || this == EMAIL;
    }
}
