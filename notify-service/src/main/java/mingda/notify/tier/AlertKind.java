package mingda.notify.tier;

/** What an alert is about. */
public enum AlertKind {
    /** A case was registered (新登记). */
    NEW_CASE,
    /** A case nears its date and nobody is assigned (无人经办); told to those above the officers. */
    UNASSIGNED,
    /** The date comes near (即将到期). */
    DUE_SOON,
    /** The date is today (今日到期). */
    DUE_TODAY,
    /** The date has passed (已超期). */
    OVERDUE,
    /** The date is another one than before (期限变动). */
    DATE_MOVED,
    /** An application that should long be registered is not (逾期未登记). */
    NOT_REGISTERED,
    /** The reply is signed but has not gone out (已签发未送出). */
    SIGNED_NOT_SENT,
    /** A reply to be picked up was not (逾期未领取). */
    NOT_COLLECTED,
    /** A letter came back (邮件退回). */
    RETURNED_MAIL,
    /** The working days in which a correction may be asked for run out, Art. 30 (补正告知期限将至). */
    CORRECTION_NOTICE_DUE,
    /** The window for an opinion runs out (征求意见期限将至). */
    OPINION_DUE,
    /** The applicant's period to correct runs out (补正期限将至). */
    CORRECTION_DUE,
    /** The applicant's period to pay runs out (缴费期限将至). */
    PAYMENT_DUE,
    /** The published calendar ends soon (工作日历即将用尽). */
    CALENDAR_ENDING,
    /** An agency's annual report nears its day, or is past it and not frozen, Art. 49 (年度报告待提交). */
    ANNUAL_REPORT_DUE,
    /** The same of the district's summed report, which the 主管部门 publishes (全区年度报告待公布). */
    DISTRICT_REPORT_DUE,
    /** A supervisor urges (督办). */
    URGED,
    /** An urging was answered (督办已回复). */
    URGING_ANSWERED,
    /** An urging was not answered in time (督办逾期未回复). */
    URGING_UNANSWERED,
    /** What stands in a supervisor's or head's charge this morning (每日摘要); in no inbox. */
    DAILY_DIGEST,
    /** Mails to somebody came back again and again, and nothing more is sent there (邮箱不可达). */
    ADDRESS_UNREACHABLE;

    /**
     * Whether duty demands that it reaches its reader by a channel beside the inbox: what is due today, overdue or urged;
     * and a digest, which stands in no inbox and is switched off as a whole.
     */
    public boolean binding() {
        return this == DUE_TODAY || this == OVERDUE || this == URGED || this == DAILY_DIGEST;
    }

    /** Whether it is about no application. */
    public boolean ofNoApplication() {
        return switch (this) {
            case CALENDAR_ENDING, ANNUAL_REPORT_DUE, DISTRICT_REPORT_DUE, DAILY_DIGEST, ADDRESS_UNREACHABLE -> true;
            default -> false;
        };
    }

    /** Whether the kind is a warning of one tier of the date to answer by, which ends with that deadline. */
    public boolean warnsOfTier() {
        return this == UNASSIGNED || this == DUE_SOON || this == DUE_TODAY || this == OVERDUE;
    }
}
